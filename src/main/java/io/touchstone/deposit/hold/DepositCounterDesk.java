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
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where other systems ask about deposits, freeze them and pay out of holds (contract, ledger). */
@Service
@Transactional
public class DepositCounterDesk {

    private final HoldBook book;
    private final MerchantEntries entries;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    DepositCounterDesk(
            HoldBook book, MerchantEntries entries, Merchants merchants, CurrentActor actor, Ids ids, Clock clock) {
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

    @CanUseHolds
    public HoldView place(String merchantId, Money amount, String caseNo, String reason, @Nullable Instant expiresAt) {
        return book.hold(new PlaceHold(merchantId, amount, caseNo, reason, expiresAt, now(), actor.get()));
    }

    @CanUseHolds
    public HoldView capture(HoldId hold, Money amount, CaptureHold.Receiver to, String reason) {
        return book.capture(new CaptureHold(hold, amount, to, reason, now(), actor.get()));
    }

    @CanUseHolds
    public HoldView release(HoldId hold, @Nullable String reason) {
        return book.carryOut(new HoldCommand.Release(ids.next(), hold, reason, now(), actor.get(), false))
                .orThrow();
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
