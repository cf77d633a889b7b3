package io.touchstone.merchant.factory;

import java.util.Locale;

/** What was found at an item; the message key is {@code merchant.factory.mark.<word>}. */
public enum Mark {
    MEETS(10_000),
    MINOR(5_000),
    MAJOR(0),
    NOT_APPLICABLE(0);

    static final int FULL = 10_000;

    private final int points;

    Mark(int points) {
        this.points = points;
    }

    /** In basis points of the item's weight. */
    int points() {
        return points;
    }

    public boolean isShort() {
        return this == MINOR || this == MAJOR;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Mark of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
