package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.decision.StoredDecision.Entry;
import io.touchstone.penalty.decision.StoredDecision.Head;
import io.touchstone.penalty.decision.StoredDecision.Signed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way: written, proposed, held for a second person where it weighs (ruling E3), told, in force, undone. Whoever had a
 * hand in what it says never approves, refuses or reverses it.
 */
final class Decision {

    private final Head head;
    private final Set<String> authors;
    private final List<Entry> entries = new ArrayList<>();
    private final DecisionState came;
    private Content content;
    private DecisionState state;
    private @Nullable Signed proposed;
    private @Nullable String contentHash;
    private List<String> heldFor;
    private long moneyMinor;
    private long listingsOff;
    private @Nullable String approvedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant effectiveAt;
    private @Nullable Instant reversedAt;
    private @Nullable UUID statementId;
    private @Nullable Instant stoppedAt;
    private @Nullable String stoppedFor;
    private final long version;

    Decision(StoredDecision stored) {
        head = stored.head();
        content = stored.content();
        state = stored.state();
        came = stored.state();
        authors = new LinkedHashSet<>(stored.authors());
        proposed = stored.proposed();
        contentHash = stored.contentHash();
        heldFor = stored.heldFor();
        moneyMinor = stored.moneyMinor();
        listingsOff = stored.listingsOff();
        approvedBy = stored.approvedBy();
        decidedAt = stored.decidedAt();
        effectiveAt = stored.effectiveAt();
        reversedAt = stored.reversedAt();
        statementId = stored.statementId();
        stoppedAt = stored.stoppedAt();
        stoppedFor = stored.stoppedFor();
        version = stored.version();
    }

    static Decision draft(Head head, Content content, Actor actor) {
        Decision drafted = new Decision(new StoredDecision(
                head,
                content,
                DecisionState.DRAFT,
                List.of(),
                null,
                null,
                List.of(),
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0));
        drafted.write(actor);
        drafted.line("drafted", null, head.madeAt(), actor);
        return drafted;
    }

    Head head() {
        return head;
    }

    Content content() {
        return content;
    }

    DecisionState state() {
        return state;
    }

    /** Where it was when it was loaded. */
    DecisionState came() {
        return came;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Writes it anew; what was held goes back to its writers, and whatever was agreed is void. */
    void edit(Content written, Instant at, Actor actor) {
        demand(state == DecisionState.DRAFT || state == DecisionState.HELD);
        write(actor);
        content = written;
        state = DecisionState.DRAFT;
        proposed = null;
        contentHash = null;
        heldFor = List.of();
        line("edited", null, at, actor);
    }

    private void write(Actor actor) {
        demandStaff(actor);
        authors.add(actor.toString());
    }

    void demandDraft() {
        demand(state == DecisionState.DRAFT);
    }

    void propose(String hash, Instant at, Actor actor) {
        demand(state == DecisionState.DRAFT);
        write(actor);
        proposed = new Signed(actor.toString(), at);
        contentHash = hash;
        line("proposed", null, at, actor);
    }

    void hold(List<String> reasons, Instant at, Actor actor) {
        demand(state == DecisionState.DRAFT && proposed != null && !reasons.isEmpty());
        heldFor = List.copyOf(reasons);
        state = DecisionState.HELD;
        line("held", null, at, actor);
    }

    /** The second person agrees to exactly what was proposed. */
    void approve(String seen, String found, @Nullable String words, Instant at, Actor actor) {
        demand(isWaiting());
        demandStaff(actor);
        demandOther(actor);
        if (!found.equals(contentHash) || !seen.equals(contentHash)) {
            throw new Conflict(DecisionRule.DECISION_CONTENT_CHANGED);
        }
        approvedBy = actor.toString();
        line("approved", words, at, actor);
    }

    /** Whether a second person is asked: before it is told, or because the timer was stopped. */
    boolean isWaiting() {
        return state == DecisionState.HELD || (state == DecisionState.DELAYED && stoppedAt != null);
    }

    void refuse(String words, Instant at, Actor actor) {
        demand(state == DecisionState.HELD);
        demandStaff(actor);
        demandOther(actor);
        state = DecisionState.REFUSED;
        line("refused", words, at, actor);
    }

    void withdraw(@Nullable String words, Instant at, Actor actor) {
        demand(state == DecisionState.DRAFT || state == DecisionState.HELD);
        demandStaff(actor);
        state = DecisionState.WITHDRAWN;
        line("withdrawn", words, at, actor);
    }

    /** The last person that was needed has decided; what it weighs counts from now on with what else was decided alone. */
    void decide(long money, long listings, Instant at) {
        demand(proposed != null && decidedAt == null && (heldFor.isEmpty() || approvedBy != null));
        decidedAt = at;
        effectiveAt = at.plus(content.graceDays(), ChronoUnit.DAYS);
        moneyMinor = money;
        listingsOff = listings;
    }

    /** Whether its days of grace are over and nothing stopped it. */
    boolean isDue(Instant at) {
        return state == DecisionState.DELAYED && stoppedAt == null && effectiveAt != null && !effectiveAt.isAfter(at);
    }

    boolean hasGrace() {
        return content.graceDays() > 0;
    }

    /** Told, while its effects wait for the days of grace to pass (E7). */
    void delay(UUID statement, Instant at, Actor actor) {
        move(DecisionState.DELAYED);
        statementId = statement;
        line("decided", null, at, actor);
    }

    void takeEffect(UUID statement, Instant at, Actor actor) {
        move(DecisionState.IN_FORCE);
        statementId = statement;
        effectiveAt = at;
        line("effective", null, at, actor);
    }

    /** The timer meets the same gate as a person: what needs a second one by now waits for it. */
    void stop(String why, Instant at, Actor actor) {
        demand(state == DecisionState.DELAYED && stoppedAt == null);
        stoppedAt = at;
        stoppedFor = why;
        line("stopped", null, at, actor);
    }

    void cure(String reason, Instant at, Actor actor) {
        demand(state == DecisionState.DELAYED);
        move(DecisionState.CURED);
        line("cured", reason, at, actor);
    }

    void reverse(boolean whole, String reason, Instant at, Actor actor) {
        demandOther(actor);
        move(whole ? DecisionState.REVERSED : DecisionState.VARIED);
        if (whole) {
            reversedAt = at;
        }
        line(whole ? "reversed" : "varied", reason, at, actor);
    }

    /** Whether something of it was told and is not undone. */
    boolean isUndoable() {
        return state.successors().contains(DecisionState.REVERSED);
    }

    /** A step that leaves the decision as it is. */
    void note(String kind, @Nullable String words, Instant at, Actor actor) {
        line(kind, words, at, actor);
    }

    /** @throws RuleViolation when the actor had a hand in it; a system part that acts by a rule had none */
    void demandOther(Actor actor) {
        String who = actor.toString();
        boolean own =
                authors.contains(who) || who.equals(approvedBy) || (proposed != null && who.equals(proposed.by()));
        if (own) {
            throw new RuleViolation(DecisionRule.DECISION_SAME_PERSON);
        }
    }

    static void demandStaff(Actor actor) {
        if (actor.kind() != Actor.Kind.STAFF) {
            throw new RuleViolation(DecisionRule.DECISION_NOT_STAFF);
        }
    }

    void demandVersion(long seen) {
        if (seen != version) {
            throw new Conflict(DecisionRule.DECISION_CHANGED);
        }
    }

    StoredDecision stored() {
        return new StoredDecision(
                head,
                content,
                state,
                List.copyOf(authors),
                proposed,
                contentHash,
                heldFor,
                moneyMinor,
                listingsOff,
                approvedBy,
                decidedAt,
                effectiveAt,
                reversedAt,
                statementId,
                stoppedAt,
                stoppedFor,
                version);
    }

    private void move(DecisionState next) {
        demand(state.successors().contains(next));
        state = next;
    }

    private static void demand(boolean fits) {
        if (!fits) {
            throw new Conflict(DecisionRule.DECISION_STEP_REFUSED);
        }
    }

    private void line(String kind, @Nullable String words, Instant at, Actor actor) {
        entries.add(new Entry(at, kind, words, Objects.requireNonNull(actor).toString()));
    }
}
