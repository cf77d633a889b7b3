package io.touchstone.assessment.supervision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a visit is; the message key is {@code assessment.visit.state.<word>}. */
public enum VisitState {
    PLANNED,
    /** Somebody looks at the items. */
    UNDER_WAY,
    /** Reported, with an outcome that another person has to decide. */
    HELD,
    DECIDED,
    /** The certificate ended, or what called for the visit was taken back. */
    CANCELLED;

    Set<VisitState> successors() {
        return switch (this) {
            case PLANNED -> EnumSet.of(UNDER_WAY, CANCELLED);
            case UNDER_WAY -> EnumSet.of(HELD, CANCELLED);
            case HELD -> EnumSet.of(UNDER_WAY, DECIDED, CANCELLED);
            case DECIDED, CANCELLED -> EnumSet.noneOf(VisitState.class);
        };
    }

    public boolean isOver() {
        return successors().isEmpty();
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "neutral";
            case UNDER_WAY -> "progress";
            case HELD -> "attention";
            case DECIDED -> "good";
            case CANCELLED -> "ended";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(VisitState::word).toList();
    }

    static VisitState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
