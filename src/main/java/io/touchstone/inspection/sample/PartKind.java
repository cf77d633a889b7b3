package io.touchstone.inspection.sample;

import java.util.Locale;

/** What a part of a sample is for. The message key is {@code inspection.part.<word>}. */
public enum PartKind {
    /** For the first test. */
    TEST,
    /** Kept under seal for a retest (备样). */
    RETAINED,
    /** For the merchant, where it asks for one. */
    MERCHANT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PartKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
