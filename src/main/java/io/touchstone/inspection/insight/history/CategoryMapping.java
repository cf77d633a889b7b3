package io.touchstone.inspection.insight.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a category of a register means here.
 *
 * @param categoryName in the reader's language
 * @param version changes with every decision
 */
public record CategoryMapping(
        String source,
        String sourceCategory,
        long findings,
        Decision decision,
        @Nullable String categoryCode,
        @Nullable String categoryName,
        long version) {

    /** The message key is {@code inspection.history.decision.<word>}. */
    public enum Decision {
        OPEN,
        MAPPED,
        /** Nothing like it is sold here. */
        IGNORED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
