package io.touchstone.notice.webhook;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param status what the endpoint answered; null when it did not
 * @param reason the kind of failure, one word; never what the endpoint wrote
 */
public record WebhookAttempt(
        Instant at,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String reason,
        long millis) {

    /** The message key is {@code notice.webhook.outcome.<word>}. */
    public enum Outcome {
        TAKEN,
        REFUSED,
        UNREACHABLE,
        /** Its address is none we send to. */
        BLOCKED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean isTaken() {
        return outcome == Outcome.TAKEN;
    }
}
