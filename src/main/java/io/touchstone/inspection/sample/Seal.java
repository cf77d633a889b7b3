package io.touchstone.inspection.sample;

import java.util.Locale;

/** How a seal was found. The message key is {@code inspection.seal.<word>}. */
public enum Seal {
    INTACT,
    BROKEN,
    /** By the laboratory the part was sent to, for the test. */
    OPENED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of its badge. */
    public String tone() {
        return switch (this) {
            case INTACT -> "good";
            case BROKEN -> "bad";
            case OPENED -> "neutral";
        };
    }

    public static Seal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
