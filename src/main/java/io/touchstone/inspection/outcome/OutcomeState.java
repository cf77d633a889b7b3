package io.touchstone.inspection.outcome;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far what follows from a result is. The message key is {@code inspection.outcome.state.<word>}. */
public enum OutcomeState {
    /** A failure that the merchant was not told of yet. */
    PROVISIONAL("attention"),
    /** The merchant was told and may object (ruling S3). */
    NOTIFIED("progress"),
    /** The merchant objected; staff has to answer. */
    OBJECTED("attention"),
    /** Somebody proposed to end it without a retest; a second person has to agree. */
    DECIDING("attention"),
    /** The retained part is on its way to another laboratory. */
    RETESTING("progress"),
    FINAL("neutral"),
    /** Somebody proposed to take it back; a second person has to agree. */
    REVERSING("attention"),
    /** Taken back with all that it did. */
    REVERSED("ended"),
    /** The sample was stopped before anything was final. */
    VOIDED("ended");

    /** In which somebody still has to do something, or time has to pass. */
    static final Set<OutcomeState> OPEN = EnumSet.of(PROVISIONAL, NOTIFIED, OBJECTED, DECIDING, RETESTING, REVERSING);

    /** In which it can still be found that the sample passed after all. */
    static final Set<OutcomeState> CONTESTABLE = EnumSet.of(PROVISIONAL, NOTIFIED, OBJECTED, DECIDING, RETESTING);

    private final String tone;

    OutcomeState(String tone) {
        this.tone = tone;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of its badge. */
    public String tone() {
        return tone;
    }

    /** Whether a proposal is open, on which a second person has to decide. */
    boolean awaitsSecond() {
        return this == DECIDING || this == REVERSING;
    }

    static OutcomeState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(OutcomeState::word).toList();
    }

    boolean canBecome(OutcomeState next) {
        return next().contains(next);
    }

    private Set<OutcomeState> next() {
        return switch (this) {
            case PROVISIONAL -> EnumSet.of(NOTIFIED, FINAL, VOIDED);
            case NOTIFIED -> EnumSet.of(NOTIFIED, OBJECTED, FINAL, VOIDED);
            case OBJECTED -> EnumSet.of(NOTIFIED, DECIDING, RETESTING, FINAL, VOIDED);
            case DECIDING -> EnumSet.of(NOTIFIED, OBJECTED, FINAL, VOIDED);
            case RETESTING -> EnumSet.of(OBJECTED, FINAL, VOIDED);
            case FINAL -> EnumSet.of(REVERSING);
            case REVERSING -> EnumSet.of(FINAL, REVERSED);
            case REVERSED, VOIDED -> EnumSet.noneOf(OutcomeState.class);
        };
    }
}
