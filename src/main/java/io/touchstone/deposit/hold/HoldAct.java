package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done to a hold after it was placed.
 *
 * @param remainingMinor what the hold had left right after it
 */
record HoldAct(
        UUID actId,
        UUID holdId,
        Kind kind,
        @Nullable Receiver receiver,
        long amountMinor,
        long remainingMinor,
        @Nullable String reason,
        Instant at,
        Actor actor) {

    /** What can be done to a hold; the message key is {@code deposit.hold.act.<word>}. */
    enum Kind {
        CAPTURE(TransferKind.CAPTURE, "deposit.captured", HoldView.State.CAPTURED),
        RELEASE(TransferKind.RELEASE, "deposit.released", HoldView.State.RELEASED),
        EXPIRY(TransferKind.EXPIRY, "deposit.expired", HoldView.State.EXPIRED);

        private final TransferKind transfer;
        private final String action;
        private final HoldView.State end;

        Kind(TransferKind transfer, String action, HoldView.State end) {
            this.transfer = transfer;
            this.action = action;
            this.end = end;
        }

        TransferKind transfer() {
            return transfer;
        }

        String action() {
            return action;
        }

        /** The state it leaves a hold in of which nothing remains. */
        HoldView.State end() {
            return end;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
