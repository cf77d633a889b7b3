package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts payouts together and releases them to the bank, in the caller’s transaction; whether the actor may is the caller’s to ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PayoutBatches {

    private final PayoutBook book;
    private final BatchBook batches;
    private final Payouts payouts;
    private final ConsumerAwards awards;
    private final RefundBook refunds;
    private final Conditions conditions;
    private final PayoutFile file;
    private final ApplicationEventPublisher events;

    PayoutBatches(
            PayoutBook book,
            BatchBook batches,
            Payouts payouts,
            ConsumerAwards awards,
            RefundBook refunds,
            Conditions conditions,
            PayoutFile file,
            ApplicationEventPublisher events) {
        this.book = book;
        this.batches = batches;
        this.payouts = payouts;
        this.awards = awards;
        this.refunds = refunds;
        this.conditions = conditions;
        this.file = file;
        this.events = events;
    }

    /** Whether anything is to be paid in a currency. */
    public boolean isAnyWaiting(Currency currency) {
        return !book.waiting(currency, 1).isEmpty() || !awards.owed(currency, 1).isEmpty();
    }

    /**
     * Puts what can be paid now into a batch; a refund whose conditions no longer hold stays behind.
     *
     * @param once sent twice it is one batch
     * @return the batch's number
     */
    public String prepare(UUID once, Currency currency, Instant at, Actor by) {
        String before = batches.numberOf(once);
        if (before != null) {
            return before;
        }
        awards.owed(currency, PayoutDesk.ITEMS_MAX)
                .forEach(award -> payouts.payConsumer(award.transferId(), award.amount(), at));
        List<UUID> items = book.waiting(currency, PayoutDesk.ITEMS_MAX).stream()
                .filter(payout -> mayBePaid(payout, at))
                .map(Payout::payoutId)
                .toList();
        if (items.isEmpty()) {
            throw new RuleViolation(RefundRule.NOTHING_TO_PAY);
        }
        String number = batches.nextNumber(at);
        batches.add(once, number, currency, by, at);
        book.carry(once, items);
        tell("deposit.payout_batch_prepared", number, at, by, Map.of("items", items.size()));
        return number;
    }

    private boolean mayBePaid(Payout payout, Instant at) {
        return payout.refundId() == null
                || conditions.areMet(
                        refunds.find(payout.refundId()).orElseThrow().merchantId(), at);
    }

    /** The second person has the batch paid; from then on its file is fixed. */
    public void release(String number, Instant at, Actor by) {
        PayoutBatch batch = batches.lock(number).orElseThrow(() -> new NotFound("batch", number));
        if (batch.state() != PayoutBatch.State.PREPARED) {
            throw new Conflict(RefundRule.BATCH_NOT_PREPARED, number);
        }
        if (batch.preparedBy().equals(by.toString())) {
            throw new RuleViolation(RefundRule.RELEASES_OWN_BATCH);
        }
        List<Payout> items = book.ofBatch(batch.batchId());
        for (Payout item : items) {
            if (!mayBePaid(item, at)) {
                throw new RuleViolation(RefundRule.REFUND_CONDITION_UNMET, item.reference());
            }
        }
        String sha256 = PayoutFile.sha256(file.of(items));
        batches.release(batch.batchId(), sha256, by, at);
        tell("deposit.payout_batch_released", number, at, by, Map.of("items", items.size(), "sha256", sha256));
    }

    private void tell(String action, String number, Instant at, Actor by, Map<String, ?> details) {
        events.publishEvent(PayoutEvent.ofBatch(action, number, by, at, details));
    }
}
