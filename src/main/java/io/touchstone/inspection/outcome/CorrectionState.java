package io.touchstone.inspection.outcome;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a correction is. The message key is {@code inspection.correction.state.<word>}. */
public enum CorrectionState {
    /** The merchant has to file cause, fix and prevention. */
    OPEN("attention"),
    /** Staff has to look at it. */
    FILED("attention"),
    /** Waits for the day of the follow-up sample. */
    ACCEPTED("progress"),
    /** The follow-up sample is on its way. */
    FOLLOWING("progress"),
    /** The follow-up sample passed. */
    DONE("good"),
    /** The follow-up sample failed for good as well. */
    FAILED("bad"),
    /** Its outcome was reversed. */
    CANCELLED("ended");

    private final String tone;

    CorrectionState(String tone) {
        this.tone = tone;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of its badge. */
    public String tone() {
        return tone;
    }

    public boolean isOver() {
        return next().isEmpty();
    }

    static CorrectionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CorrectionState::word).toList();
    }

    boolean canBecome(CorrectionState next) {
        return next().contains(next);
    }

    private Set<CorrectionState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(FILED, CANCELLED);
            case FILED -> EnumSet.of(OPEN, ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(FOLLOWING, CANCELLED);
            case FOLLOWING -> EnumSet.of(ACCEPTED, DONE, FAILED, CANCELLED);
            case DONE, FAILED, CANCELLED -> EnumSet.noneOf(CorrectionState.class);
        };
    }
}
