package io.touchstone.penalty.statement;

import java.util.Locale;

/** What a part of a statement is; the message key is {@code penalty.statement.part.<word>}. */
public enum PartKind {
    ORIGINAL,
    /** Measures of the ladder that the points of the decision brought. */
    LADDER,
    /** What was undone since. */
    CORRECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PartKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
