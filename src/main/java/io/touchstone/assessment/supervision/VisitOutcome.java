package io.touchstone.assessment.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the certificate (feature L6); the message key is {@code assessment.visit.outcome.<word>}. */
public enum VisitOutcome {
    /** It stays, and a suspension that an earlier visit brought is taken back. */
    CONFIRM,
    UPGRADE,
    DOWNGRADE,
    SUSPEND,
    REVOKE;

    /** Whether it rests on another frozen assessment. */
    public boolean changesStars() {
        return this == UPGRADE || this == DOWNGRADE;
    }

    /** Whether it can follow when something major was found. */
    boolean standsWithMajorFindings() {
        return switch (this) {
            case CONFIRM, UPGRADE -> false;
            case DOWNGRADE, SUSPEND, REVOKE -> true;
        };
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case CONFIRM, UPGRADE -> "good";
            case DOWNGRADE -> "attention";
            case SUSPEND, REVOKE -> "bad";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(VisitOutcome::word).toList();
    }

    public static Optional<VisitOutcome> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
