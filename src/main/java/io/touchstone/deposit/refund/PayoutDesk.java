package io.touchstone.deposit.refund;

import io.touchstone.deposit.ledger.LedgerPermissions.CanApprove;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.statement.ActorNames;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where payouts are put into batches by one person and released to the bank by another. */
@Service
@Transactional
public class PayoutDesk {

    /** Items of one batch, and rows of the lists of what waits. */
    static final int ITEMS_MAX = 500;

    private final PayoutBatches made;
    private final PayoutBook book;
    private final BatchBook batches;
    private final Payouts payouts;
    private final ConsumerAwards awards;
    private final PayoutFile file;
    private final ActorNames names;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PayoutDesk(
            PayoutBatches made,
            PayoutBook book,
            BatchBook batches,
            Payouts payouts,
            ConsumerAwards awards,
            PayoutFile file,
            ActorNames names,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.made = made;
        this.book = book;
        this.batches = batches;
        this.payouts = payouts;
        this.awards = awards;
        this.file = file;
        this.names = names;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What waits for a batch. */
    public record Waiting(List<Payout> payouts, List<ConsumerAward> awards) {

        public boolean isEmpty() {
            return payouts.isEmpty() && awards.isEmpty();
        }

        /** Each needs a batch of its own. */
        public List<String> currencies() {
            return Stream.concat(
                            payouts.stream().map(Payout::amount),
                            awards.stream().map(ConsumerAward::amount))
                    .map(amount -> amount.currency().getCurrencyCode())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** A batch with what it carries. */
    public record Opened(PayoutBatch batch, List<Payout> payouts, boolean isOwn, Map<String, String> names) {}

    @CanReadLedger
    @Transactional(readOnly = true)
    public Waiting waiting() {
        return new Waiting(book.waiting(ITEMS_MAX), awards.owed(null, ITEMS_MAX));
    }

    /** Newest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<PayoutBatch> list(@Nullable String cursor, int limit) {
        return batches.list(cursor, limit);
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public Opened find(String number) {
        PayoutBatch batch = batches.find(number).orElseThrow(() -> new NotFound("batch", number));
        return new Opened(
                batch,
                book.ofBatch(batch.batchId()),
                batch.preparedBy().equals(actor.get().toString()),
                names.of(Stream.of(
                                batch.preparedBy(), Objects.requireNonNullElse(batch.releasedBy(), batch.preparedBy()))
                        .toList()));
    }

    /**
     * Puts what can be paid now into a batch; a refund whose conditions no longer hold stays behind.
     *
     * @param once made when the form was shown, so that sent twice it is one batch
     * @return the batch's number
     */
    @CanPost
    public String prepare(UUID once, Currency currency) {
        return made.prepare(once, currency, clock.instant(), actor.get());
    }

    /** The second person has the batch paid; from then on its file is fixed. */
    @CanApprove
    public void release(String number) {
        made.release(number, clock.instant(), actor.get());
    }

    /** Puts a batch aside that was not released; what it carried waits for the next. */
    @CanPost
    public void drop(String number) {
        PayoutBatch batch = lock(number);
        demand(batch.state() == PayoutBatch.State.PREPARED, RefundRule.BATCH_NOT_PREPARED, number);
        Instant at = clock.instant();
        book.uncarry(batch.batchId());
        batches.drop(batch.batchId(), at);
        tell("deposit.payout_batch_dropped", number, at, Map.of());
    }

    /** The bank's file, in which account numbers stand in clear: each opening is on record with its reason. */
    @CanPost
    public byte[] open(String number, String reason) {
        PayoutBatch batch = lock(number);
        demand(batch.sha256() != null, RefundRule.BATCH_NOT_RELEASED, number);
        byte[] content = file.of(book.ofBatch(batch.batchId()));
        if (!PayoutFile.sha256(content).equals(batch.sha256())) {
            throw new RuleViolation(RefundRule.PAYOUT_FILE_CHANGED, number);
        }
        tell("deposit.payout_file_opened", number, clock.instant(), Map.of("reason", reason));
        return content;
    }

    /** The bank could not pay an item. */
    @CanPost
    public void fail(String number, UUID payoutId, String why) {
        PayoutBatch batch = lock(number);
        Payout payout = book.lock(payoutId)
                .filter(found -> batch.batchId().equals(found.batchId()))
                .orElseThrow(() -> new NotFound("payout", payoutId.toString()));
        demand(payouts.isSent(payout), RefundRule.PAYOUT_NOT_SENT, payout.reference());
        payouts.failed(payout, why, clock.instant(), actor.get());
    }

    private PayoutBatch lock(String number) {
        return batches.lock(number).orElseThrow(() -> new NotFound("batch", number));
    }

    private static void demand(boolean holds, RefundRule rule, String of) {
        if (!holds) {
            throw new Conflict(rule, of);
        }
    }

    private void tell(String action, String number, Instant at, Map<String, ?> details) {
        events.publishEvent(PayoutEvent.ofBatch(action, number, actor.get(), at, details));
    }
}
