package io.touchstone.penalty.violation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come beside its state.
 *
 * @param toldAt when the merchant first heard of it; before that it sees nothing
 * @param hearingUntil until when it may answer, or might have
 * @param heardAt when it was heard, or its time was over
 * @param endedAt when it was decided or dismissed; null while it is worked on
 * @param mergedInto the case in which it goes on
 * @param unfoundedAt since when what it rests on is no longer held to be so; no decision may follow from it
 */
public record CaseProgress(
        @Nullable Instant toldAt,
        @Nullable Instant hearingUntil,
        @Nullable Instant heardAt,
        @Nullable Instant endedAt,
        @Nullable Dismissal dismissal,
        @Nullable String dismissalWords,
        @Nullable UUID mergedInto,
        @Nullable Instant unfoundedAt) {

    static final CaseProgress NONE = new CaseProgress(null, null, null, null, null, null, null, null);

    CaseProgress told(Instant at) {
        Instant since = toldAt == null ? at : toldAt;
        return new CaseProgress(
                since, hearingUntil, heardAt, endedAt, dismissal, dismissalWords, mergedInto, unfoundedAt);
    }

    CaseProgress hearing(Instant until) {
        return new CaseProgress(toldAt, until, heardAt, endedAt, dismissal, dismissalWords, mergedInto, unfoundedAt);
    }

    CaseProgress heard(Instant at) {
        return new CaseProgress(toldAt, hearingUntil, at, endedAt, dismissal, dismissalWords, mergedInto, unfoundedAt);
    }

    CaseProgress ended(Instant at) {
        return new CaseProgress(toldAt, hearingUntil, heardAt, at, null, null, null, unfoundedAt);
    }

    CaseProgress dismissed(Dismissal ground, String words, @Nullable UUID into, Instant at) {
        return new CaseProgress(toldAt, hearingUntil, heardAt, at, ground, words, into, unfoundedAt);
    }

    CaseProgress goingOn() {
        return new CaseProgress(toldAt, hearingUntil, heardAt, null, null, null, null, unfoundedAt);
    }

    CaseProgress unfounded(@Nullable Instant since) {
        return new CaseProgress(toldAt, hearingUntil, heardAt, endedAt, dismissal, dismissalWords, mergedInto, since);
    }
}
