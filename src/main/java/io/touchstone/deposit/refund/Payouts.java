package io.touchstone.deposit.refund;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bank is to pay for us, until it has said how it went. Joins the caller's transaction. */
@Component
public class Payouts {

    private final PayoutBook book;
    private final BatchBook batches;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Payouts(PayoutBook book, BatchBook batches, Ledger ledger, ApplicationEventPublisher events, Ids ids) {
        this.book = book;
        this.batches = batches;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
    }

    /** Has a receipt sent back to its payer with the next batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(UUID lineId, Money amount, Instant at) {
        book.add(waiting(Payout.Kind.RETURN, null, null, lineId, amount, at));
    }

    /** Has an approved refund paid with the next batch. */
    void payBack(UUID refundId, Money amount, Instant at) {
        book.add(waiting(Payout.Kind.REFUND, refundId, null, null, amount, at));
    }

    /** Has a consumer paid with the next batch. */
    void payConsumer(long transferId, Money amount, Instant at) {
        book.add(waiting(Payout.Kind.CONSUMER, null, transferId, null, amount, at));
    }

    private Payout waiting(
            Payout.Kind kind,
            @Nullable UUID refund,
            @Nullable Long transfer,
            @Nullable UUID line,
            Money amount,
            Instant at) {
        return new Payout(
                ids.next(),
                kind,
                refund,
                transfer,
                line,
                batches.nextReference(at),
                amount,
                null,
                null,
                Payout.State.WAITING,
                at,
                null,
                null);
    }

    /** Those that bear one of the references, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Payout> byReference(Collection<String> references) {
        return book.byReference(references).stream().collect(Collectors.toMap(Payout::reference, Function.identity()));
    }

    /** Whether the bank was told to pay it and has not said yet how it went. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isSent(Payout payout) {
        return payout.state() == Payout.State.BATCHED
                && payout.batchId() != null
                && batches.isReleased(payout.batchId());
    }

    /** Books what the bank has paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paid(List<Payout> payouts, Instant at, Actor actor) {
        List<Receipt> receipts = ledger.postAll(
                payouts.stream().map(payout -> posting(payout, at)).toList());
        for (Receipt receipt : receipts) {
            if (!receipt.isDone()) {
                throw receipt.refusal();
            }
        }
        end(payouts, Payout.State.PAID, null, at, actor);
    }

    /** Notes that the bank could not pay; what it means for the money is for whoever asked for the payout. */
    void failed(Payout payout, String why, Instant at, Actor actor) {
        end(List.of(payout), Payout.State.FAILED, why, at, actor);
    }

    private void end(List<Payout> payouts, Payout.State state, @Nullable String why, Instant at, Actor actor) {
        book.end(payouts.stream().map(Payout::payoutId).toList(), state, why, at);
        payouts.forEach(payout -> events.publishEvent(PayoutEvent.ended(payout, state, actor, at)));
        payouts.forEach(
                payout -> events.publishEvent(new PayoutEnded(payout, state == Payout.State.PAID, why, at, actor)));
        payouts.stream().map(Payout::batchId).distinct().forEach(batch -> {
            if (batch != null) {
                batches.endWhenAllEnded(batch, at);
            }
        });
    }

    private static Posting posting(Payout payout, Instant at) {
        return Posting.move(
                payout.kind().paid(),
                payout.payoutId(),
                at,
                AccountKey.platforms(payout.kind().from(), payout.amount().currency()),
                AccountKey.platforms(AccountPurpose.BANK, payout.amount().currency()),
                payout.amount());
    }
}
