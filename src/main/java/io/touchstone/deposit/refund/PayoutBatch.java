package io.touchstone.deposit.refund;

import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payouts that go to the bank as one file.
 *
 * @param sha256 of the file as it was released
 */
public record PayoutBatch(
        UUID batchId,
        String number,
        Currency currency,
        State state,
        Instant preparedAt,
        String preparedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String sha256,
        @Nullable Instant endedAt,
        long items,
        long totalMinor) {

    /** The message key is {@code deposit.batch.state.<word>}. */
    public enum State {
        PREPARED("attention"),
        RELEASED("progress"),
        DROPPED("ended"),
        DONE("good");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Colour of its badge. */
        public String tone() {
            return tone;
        }
    }
}
