package io.touchstone.inspection.appraisal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an appraisal stands. The message key is {@code inspection.appraisal.state.<word>}. */
public enum AppraisalState {
    /** The owner of the brand is asked. */
    REQUESTED,
    /** It has signed its answer; a second person of staff looks whether it is in due form. */
    SIGNED,
    ACCEPTED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AppraisalState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Optional<AppraisalState> typed(@Nullable String word) {
        for (AppraisalState one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public String tone() {
        return switch (this) {
            case REQUESTED -> "progress";
            case SIGNED -> "attention";
            case ACCEPTED -> "good";
            case WITHDRAWN -> "ended";
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }

    boolean canBecome(AppraisalState next) {
        return next().contains(next);
    }

    private Set<AppraisalState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(SIGNED, WITHDRAWN);
            case SIGNED -> EnumSet.of(REQUESTED, ACCEPTED, WITHDRAWN);
            case ACCEPTED, WITHDRAWN -> EnumSet.noneOf(AppraisalState.class);
        };
    }
}
