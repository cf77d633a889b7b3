package io.touchstone.trade.domain;

import java.util.Locale;

/** What ruling C2 makes of a rating row, given all rows known of its side and order. */
enum Verdict {
    /** The rating of its side. */
    FIRST,
    /** Turns the first one to positive. */
    REVISION,
    /** Came after the first and may not change it. */
    REFUSED,
    /** Too late to be the first; kept, because it may be a revision once an earlier row arrives. */
    LATE;

    /** As the database stores it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAccepted() {
        return this == FIRST || this == REVISION;
    }

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
