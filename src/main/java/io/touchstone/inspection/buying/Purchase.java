package io.touchstone.inspection.buying;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to buy a sample.
 *
 * @param number of the sample
 * @param alias of the buyer
 * @param price null until it is ordered
 */
public record Purchase(
        UUID purchaseId,
        SampleId sampleId,
        @Nullable UUID planId,
        String number,
        @Nullable String title,
        String merchantId,
        String shop,
        UUID buyerId,
        String alias,
        State state,
        Instant assignedAt,
        String assignedBy,
        @Nullable Money price,
        @Nullable Money postage,
        @Nullable Instant orderedAt,
        @Nullable String orderedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Instant reimbursedAt,
        @Nullable String reimbursedBy) {

    /** How far it has come; the message key is {@code inspection.purchase.state.<word>}. */
    public enum State {
        ASSIGNED("attention"),
        ORDERED("progress"),
        ARRIVED("good"),
        /** What came was not what was ordered. */
        MISMATCHED("bad"),
        DROPPED("ended");

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

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(State::word).toList();
        }
    }

    /** What the buyer spent; null until it is ordered. */
    public @Nullable Money total() {
        return price == null || postage == null ? null : price.plus(postage);
    }

    /** Whether the buyer still waits for the money. */
    public boolean isOwed() {
        return price != null && reimbursedAt == null && state != State.DROPPED;
    }
}
