package io.touchstone.inspection.appraisal;

import java.util.Locale;

/** What the owner of a brand says of a product (B8). The message key is {@code inspection.appraisal.verdict.<word>}. */
public enum Verdict {
    GENUINE,
    COUNTERFEIT,
    CANNOT_SAY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
