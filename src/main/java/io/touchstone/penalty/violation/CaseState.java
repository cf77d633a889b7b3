package io.touchstone.penalty.violation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a case is; the message key is {@code penalty.case.state.<word>}. */
public enum CaseState {
    OPEN,
    /** The merchant was asked to answer and may until the window closes. */
    HEARING,
    /** Answered, or the window is over. */
    HEARD,
    /** A decision is proposed and waits. */
    PROPOSED,
    DECIDED,
    /** No violation, or no reason to act. */
    DISMISSED;

    /** Where it may go from here; a decision that was refused or reversed brings it back. */
    public Set<CaseState> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(HEARING, PROPOSED, DISMISSED);
            case HEARING -> EnumSet.of(HEARD, DISMISSED);
            case HEARD -> EnumSet.of(HEARING, PROPOSED, DISMISSED);
            case PROPOSED -> EnumSet.of(OPEN, HEARD, DECIDED);
            case DECIDED -> EnumSet.of(HEARD, DISMISSED);
            case DISMISSED -> EnumSet.of(OPEN);
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
