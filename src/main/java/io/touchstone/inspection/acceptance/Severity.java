package io.touchstone.inspection.acceptance;

import java.util.Locale;

/** How strictly lots are inspected (ISO 2859-1, 9). The message key is {@code inspection.severity.<word>}. */
public enum Severity {
    NORMAL,
    TIGHTENED,
    REDUCED,
    /** Five lots were refused under tightened inspection: none is accepted by sampling until something was corrected. */
    SUSPENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
