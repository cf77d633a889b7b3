package io.touchstone.inspection.lab;

import java.util.Locale;

/**
 * What the uncertainty of a value does to the verdict; bounds themselves are within. The message key is
 * {@code inspection.decision.<word>}.
 */
public enum DecisionRule {
    /** The value as it stands. */
    SIMPLE,
    /** Passes only when the value with its uncertainty lies within the limits. */
    GUARDED_ACCEPTANCE,
    /** Fails only when the value with its uncertainty lies outside: nobody is blamed for what the measurement cannot tell. */
    GUARDED_REJECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DecisionRule of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
