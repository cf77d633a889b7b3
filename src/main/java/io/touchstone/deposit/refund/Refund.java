package io.touchstone.deposit.refund;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit on its way back to its merchant.
 *
 * @param decision in the words of whoever decided
 * @param ending why it was not paid in the end
 */
public record Refund(
        UUID refundId,
        String number,
        String merchantId,
        Money amount,
        String reason,
        String payeeName,
        String bankName,
        String accountTail,
        State state,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable Instant endedAt,
        @Nullable String ending) {

    /** How far a refund is; the message key is {@code deposit.refund.state.<word>}. */
    public enum State {
        REQUESTED("attention"),
        APPROVED("progress"),
        REJECTED("bad"),
        WITHDRAWN("ended"),
        PAID("good"),
        FAILED("bad");

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

        public static List<String> words() {
            return Arrays.stream(values()).map(State::word).toList();
        }
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Leaves the payee out, so that it reaches no log. */
    @Override
    public String toString() {
        return "Refund[" + number + "]";
    }
}
