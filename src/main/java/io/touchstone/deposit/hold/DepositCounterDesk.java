package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.hold.HoldPermissions.CanAskForDeposits;
import io.touchstone.deposit.hold.HoldPermissions.CanUseHolds;
import io.touchstone.deposit.ledger.EntryRow;
import io.touchstone.deposit.ledger.MerchantEntries;
import io.touchstone.deposit.ledger.PostingQueue;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.GroupedCall;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where other systems ask about deposits, freeze them and pay out of holds (contract, ledger). */
@Service
public class DepositCounterDesk {

    private final HoldBook book;
    private final MerchantEntries entries;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final PostingQueue queue;
    private final PostingQueue.Work<HoldCommand, HoldView> together;

    DepositCounterDesk(
            HoldBook book,
            MerchantEntries entries,
            Merchants merchants,
            CurrentActor actor,
            Ids ids,
            Clock clock,
            PostingQueue queue) {
        this.queue = queue;
        this.together = commands ->
                book.carryOut(commands).stream().map(DepositCounterDesk::answer).toList();
        this.book = book;
        this.entries = entries;
        this.merchants = merchants;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @CanAskForDeposits
    @Transactional(readOnly = true)
    public DepositView deposit(String merchantId, Currency currency, Instant at) {
        demandMerchant(merchantId);
        return book.of(merchantId, currency, at);
    }

    /** The newest first. */
    @CanAskForDeposits
    @Transactional(readOnly = true)
    public KeysetPage<EntryRow> entries(String merchantId, Currency currency, @Nullable String cursor, int limit) {
        demandMerchant(merchantId);
        return entries.page(merchantId, currency, cursor, limit);
    }

    @CanAskForDeposits
    @Transactional(readOnly = true)
    public HoldView hold(HoldId hold) {
        return book.findHold(hold).orElseThrow(() -> new NotFound("hold", hold.toString()));
    }

    /** Null, as with the other commands, when the call's key was answered before; the queue opens the transactions. */
    @CanUseHolds
    public @Nullable HoldView place(GroupedCall call, PlaceRequest asked, Function<HoldView, Object> body) {
        PlaceHold what = new PlaceHold(
                asked.merchantId(),
                asked.amount(),
                asked.caseNo(),
                asked.reason(),
                asked.expiresAt(),
                now(),
                actor.get());
        return queue.submit(call, together, new HoldCommand.Place(ids.next(), what), body);
    }

    @CanUseHolds
    public @Nullable HoldView capture(GroupedCall call, CaptureRequest asked, Function<HoldView, Object> body) {
        CaptureHold what =
                new CaptureHold(asked.hold(), asked.amount(), asked.to(), asked.reason(), now(), actor.get());
        return queue.submit(call, together, new HoldCommand.Capture(ids.next(), what), body);
    }

    @CanUseHolds
    public @Nullable HoldView release(
            GroupedCall call, HoldId hold, @Nullable String reason, Function<HoldView, Object> body) {
        HoldCommand command = new HoldCommand.Release(ids.next(), hold, reason, now(), actor.get(), false);
        return queue.submit(call, together, command, body);
    }

    /** What to freeze, as it was asked for. */
    public record PlaceRequest(
            String merchantId,
            Money amount,
            String caseNo,
            String reason,
            @Nullable Instant expiresAt) {}

    /** What to pay out, as it was asked for. */
    public record CaptureRequest(HoldId hold, Money amount, CaptureHold.Receiver to, String reason) {}

    private static PostingQueue.Answer<HoldView> answer(HoldAnswer answer) {
        return answer instanceof HoldAnswer.Done done
                ? new PostingQueue.Answer.Done<>(done.hold())
                : new PostingQueue.Answer.Refused<>(((HoldAnswer.Refused) answer).why());
    }

    /** As fine as the database keeps it, so that nothing happens later than it was answered. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void demandMerchant(String merchantId) {
        if (merchants.find(merchantId).isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
    }
}
