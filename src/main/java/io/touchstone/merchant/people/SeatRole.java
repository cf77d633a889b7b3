package io.touchstone.merchant.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do for one shop; the message key is {@code merchant.seat.<word>}. */
public enum SeatRole {
    /** Everything, the other people among it. */
    OWNER,
    /** Papers and reports, the daily work. */
    OPERATOR,
    /** Money; reads the rest. */
    FINANCE,
    /** Reads. */
    VIEWER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SeatRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
