package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.RuleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Violation cases, for the parts that decide, appeal and correct; in the caller's transaction. */
public interface Cases {

    CaseView open(OpenCase command);

    /** @throws io.touchstone.kernel.NotFound when there is none */
    CaseView find(UUID caseId);

    Optional<CaseView> byNumber(String number);

    /**
     * A decision is being proposed: the case must be in a state that allows it, and heard where the rule says so (E11 excepted).
     *
     * @throws io.touchstone.kernel.RuleViolation when the merchant has to be heard first
     * @throws io.touchstone.kernel.Conflict when another decision is on its way
     */
    void proposed(UUID caseId, RuleVersion rule, Instant at, Actor actor);

    /** The proposal was refused, withdrawn or reversed: the case is worked on again. */
    void backToWork(UUID caseId, String why, Instant at, Actor actor);

    void decided(UUID caseId, String decisionNumber, Instant at, Actor actor);

    /**
     * A line of the timeline.
     *
     * @param key what happened; the message key is {@code penalty.timeline.<key>}
     * @param reference a number that the line names, such as {@code PD-2026-000001}
     * @param path of the console where it is looked at; empty for none
     */
    void note(UUID caseId, String key, String reference, String path, Instant at, Actor actor);

    /** The cases that rest on a sample that failed: of its failure, and of the correction that was not made. */
    List<UUID> restingOn(String sampleNumber);

    /** What a case rests on is no longer held to be so: it ends, and no decision follows from it any more (ruling E6). */
    void unfounded(UUID caseId, String reference, String words, Instant at, Actor actor);

    /** Whoever reported it was right to appeal its dismissal: it is worked on again. */
    void reopen(UUID caseId, String words, Instant at, Actor actor);
}
