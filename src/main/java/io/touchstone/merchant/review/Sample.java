package io.touchstone.merchant.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was drawn for a second look.
 *
 * @param first what was decided; null as long as the reader is not to know
 * @param second what the second reviewer would have decided; null until they said
 */
public record Sample(
        UUID id,
        UUID application,
        String number,
        Instant drawnAt,
        @Nullable Opinion first,
        @Nullable Opinion second) {

    /** What somebody thinks; the message key of the outcome is {@code merchant.review.state.<word>}. */
    public record Opinion(
            String by,
            String outcome,
            List<String> reasonCodes,
            @Nullable String note) {}

    /** Whether both would have done the same. */
    public boolean isAgreed() {
        return first != null && second != null && first.outcome().equals(second.outcome());
    }
}
