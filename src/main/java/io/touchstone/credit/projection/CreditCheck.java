package io.touchstone.credit.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a proof, or of a repair, that stored days and scores are what the facts add up to.
 *
 * @param days stored days that were compared
 * @param example one merchant whose figures differed, or null
 */
public record CreditCheck(
        Instant at,
        Kind kind,
        long merchants,
        long days,
        long differingDays,
        long differingScores,
        @Nullable String example) {

    /** The message key is {@code credit.check.<NAME>}. */
    public enum Kind {
        VERIFY,
        REBUILD
    }

    public boolean isClean() {
        return differingDays == 0 && differingScores == 0;
    }
}
