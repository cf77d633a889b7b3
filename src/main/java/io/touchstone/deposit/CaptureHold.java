package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;

/** Pay some or all of a hold out; what is left of it stays held. */
public record CaptureHold(HoldId holdId, Money amount, Receiver to, String reason, Instant at, Actor actor) {

    /** Who gets the money (contract, ledger). */
    public enum Receiver {
        CONSUMER,
        PLATFORM,
        FUND;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
