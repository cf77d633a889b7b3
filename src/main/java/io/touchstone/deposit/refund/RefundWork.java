package io.touchstone.deposit.refund;

import io.touchstone.deposit.statement.Approvals;
import io.touchstone.deposit.statement.DeskItem;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Refunds and batches that wait for a second person, and payouts that wait for a batch. */
@Component
class RefundWork implements Approvals, DeskItem {

    private final RefundBook refunds;
    private final BatchBook batches;
    private final PayoutBook payouts;
    private final ConsumerAwards awards;

    RefundWork(RefundBook refunds, BatchBook batches, PayoutBook payouts, ConsumerAwards awards) {
        this.refunds = refunds;
        this.batches = batches;
        this.payouts = payouts;
        this.awards = awards;
    }

    @Override
    public List<Proposal> waiting(int limit) {
        Stream<Proposal> asked = refunds.requested(limit).stream()
                .map(refund -> new Proposal(
                        "refund",
                        "/admin/deposits/refunds/" + refund.number(),
                        refund.merchantId(),
                        refund.amount(),
                        refund.requestedBy(),
                        refund.requestedAt()));
        Stream<Proposal> prepared = batches.prepared(limit).stream()
                .map(batch -> new Proposal(
                        "payout_batch",
                        "/admin/deposits/payouts/" + batch.number(),
                        null,
                        new Money(batch.totalMinor(), batch.currency()),
                        batch.preparedBy(),
                        batch.preparedAt()));
        return Stream.concat(asked, prepared).toList();
    }

    @Override
    public String key() {
        return "payouts";
    }

    @Override
    public String path() {
        return "/admin/deposits/payouts";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Waiting waiting(Instant at) {
        long count = (long) payouts.waiting(Waiting.MAX).size()
                + awards.owed(null, Waiting.MAX).size();
        return new Waiting(Math.min(count, Waiting.MAX), 0);
    }
}
