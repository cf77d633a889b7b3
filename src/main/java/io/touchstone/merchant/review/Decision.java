package io.touchstone.merchant.review;

import io.touchstone.merchant.application.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer wants to decide.
 *
 * @param seen version of the application that the page showed
 */
public record Decision(
        UUID application,
        Kind kind,
        List<String> reasonCodes,
        @Nullable String note,
        long seen) {

    public Decision {
        reasonCodes = List.copyOf(reasonCodes);
    }

    /** The message key is {@code merchant.review.decide.<word>}. */
    public enum Kind {
        APPROVE,
        RETURN,
        REJECT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Outcome outcome() {
        return new Outcome(reasonCodes, note);
    }
}
