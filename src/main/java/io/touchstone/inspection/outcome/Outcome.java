package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.outcome.StoredOutcome.Head;
import io.touchstone.inspection.outcome.StoredOutcome.Verdict;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a sample's result (rules.md 8.1, ruling S3): a failure is told to the merchant, who has a time to object; a retest
 * decides; after that it is final, and can only be taken back by two people. Both results and every step are kept.
 */
final class Outcome {

    private final Head head;
    private final long version;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Found> results = new ArrayList<>();

    private OutcomeState state;
    private Verdict verdict;
    private @Nullable Instant notifiedAt;
    private @Nullable Instant dueAt;
    private @Nullable UUID retestOrder;
    private boolean retested;
    private boolean overturned;
    private @Nullable Instant finalAt;
    private @Nullable Instant endedAt;
    private @Nullable Proposal proposal;

    Outcome(StoredOutcome was) {
        head = was.head();
        version = was.version();
        state = was.state();
        verdict = was.verdict();
        notifiedAt = was.notifiedAt();
        dueAt = was.dueAt();
        retestOrder = was.retestOrder();
        retested = was.retested();
        overturned = was.overturned();
        finalAt = was.finalAt();
        endedAt = was.endedAt();
        proposal = was.proposal();
    }

    /** A sample that passed is final at once; one that failed waits to be told. */
    static Outcome of(Head head, Found found) {
        Outcome outcome = new Outcome(new StoredOutcome(
                head,
                OutcomeState.PROVISIONAL,
                Verdict.of(found),
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                0));
        outcome.results.add(found);
        if (found.passed()) {
            outcome.conclude(found.at(), found.actor());
        } else {
            outcome.record("found", found.at(), null, found.actor());
        }
        return outcome;
    }

    /** The merchant is told, and from now on has time to object. */
    void notify(Instant until, Instant at, Actor actor) {
        become(OutcomeState.NOTIFIED);
        notifiedAt = at;
        dueAt = until;
        record("notified", at, null, actor);
    }

    /** The laboratory corrected its report before anything was final: the merchant is told anew, or it passed after all. */
    void amend(Found found) {
        require(OutcomeState.CONTESTABLE.contains(state));
        results.add(found);
        record("amended", found.at(), null, found.actor());
        if (state == OutcomeState.RETESTING) {
            return;
        }
        verdict = Verdict.of(found);
        dropProposal();
        if (verdict.passed()) {
            conclude(found.at(), found.actor());
        } else if (state != OutcomeState.PROVISIONAL) {
            become(OutcomeState.NOTIFIED);
        }
    }

    /** The merchant contests it, within the time it has. */
    void object(Instant answerBy, Instant at, Actor actor) {
        require(state == OutcomeState.NOTIFIED);
        if (!at.isBefore(Objects.requireNonNull(dueAt))) {
            throw new Conflict(OutcomeRule.OUTCOME_OBJECTION_LATE);
        }
        become(OutcomeState.OBJECTED);
        dueAt = answerBy;
        record("objected", at, null, actor);
    }

    /** The merchant contests it no longer: the result stands. */
    void withdraw(Instant at, Actor actor) {
        require(state == OutcomeState.OBJECTED);
        record("withdrawn", at, null, actor);
        conclude(at, actor);
    }

    /** @throws Conflict when there is no objection to answer */
    void requireObjected() {
        require(state == OutcomeState.OBJECTED);
    }

    /** The objection is heard: another laboratory tests the retained part. */
    void retest(UUID order, Instant at, Actor actor) {
        become(OutcomeState.RETESTING);
        retestOrder = order;
        dueAt = null;
        record("retest", at, null, actor);
    }

    /** The retest is back, and decides (ruling S3). */
    void retested(Found found) {
        require(state == OutcomeState.RETESTING);
        results.add(found);
        retested = true;
        overturned = found.passed();
        verdict = Verdict.of(found);
        record("retested", found.at(), null, found.actor());
        conclude(found.at(), found.actor());
    }

    /** No laboratory can do the retest after all: staff has to answer anew. */
    void retestFailed(Instant answerBy, String words, Instant at, Actor actor) {
        require(state == OutcomeState.RETESTING);
        become(OutcomeState.OBJECTED);
        retestOrder = null;
        dueAt = answerBy;
        record("declined", at, words, actor);
    }

    /** Asks for a second person to refuse or uphold the objection without a retest, or to take a final outcome back. */
    void propose(Proposal wanted, Actor actor) {
        if (wanted.ground().kind() != wanted.kind()) {
            throw new RuleViolation(OutcomeRule.OUTCOME_GROUND_UNFIT);
        }
        become(wanted.kind() == Proposal.Kind.REVERSE ? OutcomeState.REVERSING : OutcomeState.DECIDING);
        proposal = wanted;
        record("proposed_" + wanted.kind().word(), wanted.proposedAt(), wanted.words(), actor);
    }

    /** The second person agrees or does not; never the one who proposed it. */
    void decide(boolean agreed, String words, Instant at, Actor actor) {
        Proposal open = proposal;
        if (open == null || open.decision() != null) {
            throw new Conflict(OutcomeRule.OUTCOME_STEP_REFUSED);
        }
        if (open.proposedBy().equals(actor.toString())) {
            throw new RuleViolation(OutcomeRule.OUTCOME_DECIDES_OWN);
        }
        proposal = decided(open, new Proposal.Decision(agreed, words, actor.toString(), at));
        record(agreed ? "agreed" : "declined", at, words, actor);
        if (agreed) {
            carryOut(open.kind(), at, actor);
        } else {
            become(open.kind() == Proposal.Kind.REVERSE ? OutcomeState.FINAL : OutcomeState.OBJECTED);
        }
    }

    /** The time to object is over and nobody did: silence counts as accepting (rules.md 8.2). */
    void lapse(Instant at, Actor actor) {
        require(state == OutcomeState.NOTIFIED);
        if (at.isBefore(Objects.requireNonNull(dueAt))) {
            throw new Conflict(OutcomeRule.OUTCOME_NOT_DUE);
        }
        record("lapsed", at, null, actor);
        conclude(at, actor);
    }

    /** The sample was stopped, and nothing follows from it. */
    void discard(@Nullable String why, Instant at, Actor actor) {
        dropProposal();
        become(OutcomeState.VOIDED);
        dueAt = null;
        endedAt = at;
        record("voided", at, why, actor);
    }

    StoredOutcome stored() {
        return new StoredOutcome(
                head,
                state,
                verdict,
                notifiedAt,
                dueAt,
                retestOrder,
                retested,
                overturned,
                finalAt,
                endedAt,
                proposal,
                version);
    }

    OutcomeState state() {
        return state;
    }

    Head head() {
        return head;
    }

    Verdict verdict() {
        return verdict;
    }

    Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** What happened since it was loaded. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The results that came in since it was loaded. */
    List<Found> results() {
        return List.copyOf(results);
    }

    private void carryOut(Proposal.Kind kind, Instant at, Actor actor) {
        switch (kind) {
            case REFUSE -> conclude(at, actor);
            case UPHOLD -> {
                verdict = verdict.upheld();
                conclude(at, actor);
            }
            case REVERSE -> {
                become(OutcomeState.REVERSED);
                endedAt = at;
                record("reversed", at, null, actor);
            }
        }
    }

    private void conclude(Instant at, Actor actor) {
        become(OutcomeState.FINAL);
        dueAt = null;
        finalAt = at;
        record(verdict.passed() ? "final_passed" : "final_failed", at, null, actor);
    }

    /** Whoever proposed something about a result that is no longer so proposed nothing. */
    private void dropProposal() {
        proposal = proposal == null || proposal.decision() != null ? proposal : null;
    }

    private static Proposal decided(Proposal open, Proposal.Decision decision) {
        return new Proposal(
                open.proposalId(),
                open.kind(),
                open.ground(),
                open.words(),
                open.proposedBy(),
                open.proposedAt(),
                decision);
    }

    private void become(OutcomeState next) {
        require(state.canBecome(next));
        state = next;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Conflict(OutcomeRule.OUTCOME_STEP_REFUSED);
        }
    }

    private void record(String kind, Instant at, @Nullable String words, Actor actor) {
        entries.add(new Entry(at, kind, words, actor));
    }
}
