package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** How a debt became less. */
public record DebtStep(UUID stepId, What what, Money amount, Instant at, String by) {

    /** The message key is {@code deposit.debt.step.<word>}. */
    public enum What {
        /** Paid from the deposit. */
        OFFSET,
        /** The decision it came from was overturned. */
        UNDONE,
        /** Nobody will pay it. */
        WRITTEN_OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
