package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold as the books have it at this moment; each act makes the next one. */
record HoldState(
        UUID holdId,
        String merchantId,
        long amountMinor,
        long remainingMinor,
        Currency currency,
        HoldView.State state,
        String caseNo,
        String reason,
        Instant placedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt) {

    static HoldState placed(HoldCommand.Place place) {
        var what = place.what();
        return new HoldState(
                place.holdId(),
                what.merchantId(),
                what.amount().minor(),
                what.amount().minor(),
                what.amount().currency(),
                HoldView.State.OPEN,
                what.caseNo(),
                what.reason(),
                what.at(),
                what.expiresAt(),
                null);
    }

    /** The hold after an act; it ends when nothing is left of it (ruling G3). */
    HoldState after(HoldAct act) {
        boolean ends = act.remainingMinor() == 0;
        Instant at = act.at().isBefore(placedAt) ? placedAt : act.at();
        return new HoldState(
                holdId,
                merchantId,
                amountMinor,
                act.remainingMinor(),
                currency,
                ends ? act.kind().end() : state,
                caseNo,
                reason,
                placedAt,
                expiresAt,
                ends ? at : null);
    }

    boolean hasEnded() {
        return state != HoldView.State.OPEN;
    }

    /** Past its time nobody is paid out of it any more, whether the money has gone back yet or not. */
    boolean isOverdue(Instant at) {
        return expiresAt != null && !expiresAt.isAfter(at);
    }

    AccountKey account() {
        return AccountKey.hold(merchantId, holdId, currency);
    }

    HoldView view() {
        return new HoldView(
                new HoldId(holdId),
                merchantId,
                new Money(amountMinor, currency),
                new Money(remainingMinor, currency),
                state,
                caseNo,
                reason,
                placedAt,
                expiresAt,
                endedAt);
    }
}
