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

    private final byte[] word = word().getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word as the database stores it; not to be written to. */
    byte[] bytes() {
        return word;
    }

    boolean isAccepted() {
        return this == FIRST || this == REVISION;
    }

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
