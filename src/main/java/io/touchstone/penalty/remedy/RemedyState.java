package io.touchstone.penalty.remedy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a corrective plan is; the message key is {@code penalty.plan.state.<word>}. */
public enum RemedyState {
    /** The merchant has to file it. */
    OPEN,
    /** Staff looks at it. */
    FILED,
    /** Good enough for the measures to end; whether it works is looked at on a day. */
    ACCEPTED,
    EFFECTIVE,
    FAILED,
    /** The decision no longer stands. */
    CANCELLED;

    Set<RemedyState> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(FILED, CANCELLED);
            case FILED -> EnumSet.of(OPEN, ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(EFFECTIVE, FAILED, CANCELLED);
            case EFFECTIVE, FAILED, CANCELLED -> EnumSet.noneOf(RemedyState.class);
        };
    }

    public boolean isOver() {
        return successors().isEmpty();
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case OPEN -> "attention";
            case FILED, ACCEPTED -> "progress";
            case EFFECTIVE -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(RemedyState::word).toList();
    }

    static RemedyState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
