package io.touchstone.inspection.sample;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a sample is between the draw and its end. The message key is {@code inspection.sample.state.<word>}. */
public enum SampleState {
    DRAWN,
    /** A buyer has ordered it. */
    ORDERED,
    /** The parcel came, and was opened before witnesses. */
    RECEIVED,
    /** Split into parts, each under a seal of its own. */
    SEALED,
    /** The part for testing is with a laboratory. */
    TESTING,
    /** The laboratory’s result stands, checked by a second person (ruling S3). */
    REPORTED,
    PASSED,
    FAILED,
    /** A gap in its custody, a broken seal or goods that are not those ordered: nothing follows from it any more. */
    STOPPED,
    /** It could not be bought. */
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of its badge. */
    public String tone() {
        return switch (this) {
            case DRAWN -> "neutral";
            case ORDERED, RECEIVED, SEALED, TESTING -> "progress";
            case REPORTED -> "attention";
            case PASSED -> "good";
            case FAILED -> "bad";
            case STOPPED, CANCELLED -> "ended";
        };
    }

    public static SampleState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the sample is over: nothing but keeping and disposal follows. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    public boolean canBecome(SampleState next) {
        return next().contains(next);
    }

    private Set<SampleState> next() {
        return switch (this) {
            case DRAWN -> EnumSet.of(ORDERED, CANCELLED);
            case ORDERED -> EnumSet.of(RECEIVED, CANCELLED, STOPPED);
            case RECEIVED -> EnumSet.of(SEALED, STOPPED);
            case SEALED -> EnumSet.of(TESTING, REPORTED, STOPPED);
            case TESTING -> EnumSet.of(SEALED, REPORTED, STOPPED);
            case REPORTED -> EnumSet.of(TESTING, PASSED, FAILED, STOPPED);
            case PASSED, FAILED, STOPPED, CANCELLED -> EnumSet.noneOf(SampleState.class);
        };
    }
}
