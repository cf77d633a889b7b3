package io.touchstone.penalty.violation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a case ended without a decision; the message key is {@code penalty.case.dismissal.<word>}. */
public enum Dismissal {
    NO_VIOLATION,
    NOT_PROVEN,
    /** A violation too small to act on. */
    MINOR,
    CURED,
    /** Goes on in another case. */
    MERGED,
    /** What it rested on is no longer held to be so (ruling E6). */
    INSPECTION_REVERSED,
    /** Who reported it took it back. */
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that a person may choose. */
    public static List<Dismissal> chosen() {
        return Arrays.stream(values())
                .filter(one -> one != MERGED && one != INSPECTION_REVERSED)
                .toList();
    }

    public static Dismissal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
