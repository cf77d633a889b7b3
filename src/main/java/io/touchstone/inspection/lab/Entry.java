package io.touchstone.inspection.lab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a laboratory’s working sheet, not handed in yet or standing behind what was.
 *
 * @param method by which it was tested, as the laboratory says
 * @param limitText the limit the laboratory held it against, as it says
 * @param passed the laboratory’s own verdict
 */
public record Entry(
        String itemCode,
        @Nullable String method,
        @Nullable String limitText,
        String valueText,
        boolean passed,
        Instant testedAt) {

    /** How entries reached the sheet. */
    public enum Source {
        FORM,
        /** A file, or the API. */
        IMPORT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
