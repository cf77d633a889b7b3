package io.touchstone.assessment.supervision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at whether a certificate is still deserved (feature L5): planned, held by one person, decided by another. Nobody holds it
 * in time and its certificate is suspended until somebody does (ruling Q2).
 */
final class Visit {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private VisitState state;
    private Waiting waiting;
    private @Nullable Begun begun;
    private @Nullable Held held;
    private @Nullable VisitReport report;
    private @Nullable Decided decided;
    private @Nullable Instant endedAt;

    Visit(Stored was) {
        head = was.head();
        state = was.state();
        waiting = was.waiting();
        begun = was.begun();
        held = was.held();
        report = was.report();
        decided = was.decided();
        endedAt = was.endedAt();
        version = was.version();
    }

    /**
     * Which visit it is.
     *
     * @param round its place among the scheduled ones of its certificate; null for an extra one
     */
    record Head(
            UUID id,
            String number,
            UUID certificateId,
            String certificate,
            String subject,
            VisitKind kind,
            @Nullable Integer round,
            Instant openedAt) {}

    /** How it waits to be held. */
    record Waiting(
            LocalDate dueOn,
            @Nullable UUID visitor,
            @Nullable LocalDate plannedOn,
            int reminders,
            @Nullable Instant overdueAt,
            @Nullable Instant suspendedAt) {}

    /**
     * Who looks at what.
     *
     * @param assessment the one the certificate rested on when the visit began
     * @param seed of the items chosen by lot; with it anybody draws the same ones
     */
    record Begun(UUID by, Instant at, String assessment, long seed) {}

    /** When it was first reported; sending the report back does not undo that somebody was there. */
    record Held(UUID by, Instant at) {}

    record Decided(UUID by, Instant at) {}

    /** A visit as it is kept. */
    record Stored(
            Head head,
            VisitState state,
            Waiting waiting,
            @Nullable Begun begun,
            @Nullable Held held,
            @Nullable VisitReport report,
            @Nullable Decided decided,
            @Nullable Instant endedAt,
            long version) {}

    /** One line of its history; the message key is {@code assessment.visit.line.<key>}. */
    record Line(String key, @Nullable String words, Instant at, Actor actor) {}

    static Visit open(Head head, LocalDate dueOn, Actor actor) {
        if ((head.kind() == VisitKind.EXTRA) != (head.round() == null)) {
            throw new IllegalArgumentException("scheduled visits have a round, extra ones have none");
        }
        Waiting waiting = new Waiting(dueOn, null, null, 0, null, null);
        Visit opened = new Visit(new Stored(head, VisitState.PLANNED, waiting, null, null, null, null, null, 0));
        opened.record("opened", dueOn.toString(), head.openedAt(), actor);
        return opened;
    }

    Stored stored() {
        return new Stored(head, state, waiting, begun, held, report, decided, endedAt, version);
    }

    Head head() {
        return head;
    }

    /** The lines since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Somebody is to hold it on a day not after the due one. */
    void appoint(UUID visitor, @Nullable LocalDate day, LocalDate today, Instant at, Actor actor) {
        requireState(VisitState.PLANNED);
        if (day != null && day.isBefore(today)) {
            throw new RuleViolation(VisitRule.VISIT_DAY_PAST);
        }
        if (day != null && day.isAfter(waiting.dueOn())) {
            throw new RuleViolation(VisitRule.VISIT_DAY_AFTER_DUE, waiting.dueOn());
        }
        waiting = new Waiting(
                waiting.dueOn(), visitor, day, waiting.reminders(), waiting.overdueAt(), waiting.suspendedAt());
        record("appointed", day == null ? null : day.toString(), at, actor);
    }

    /** A further trigger belongs to it. */
    void join(String words, Instant at, Actor actor) {
        if (state.isOver()) {
            throw new Conflict(VisitRule.VISIT_STEP_REFUSED);
        }
        record("joined", words, at, actor);
    }

    /** @return whether another of the two notices is due */
    boolean remind(int reminders, Instant at, Actor actor) {
        if (state != VisitState.PLANNED || reminders <= waiting.reminders()) {
            return false;
        }
        waiting = new Waiting(
                waiting.dueOn(),
                waiting.visitor(),
                waiting.plannedOn(),
                reminders,
                waiting.overdueAt(),
                waiting.suspendedAt());
        record("reminded", waiting.dueOn().toString(), at, actor);
        return true;
    }

    /** @return whether it became overdue just now */
    boolean overdue(Instant at, Actor actor) {
        if (!isWaited() || waiting.overdueAt() != null) {
            return false;
        }
        late(at, null);
        record("overdue", null, at, actor);
        return true;
    }

    /** The certificate is suspended because nobody held it. */
    boolean suspend(Instant at, Actor actor) {
        Instant overdueAt = waiting.overdueAt();
        if (!isWaited() || overdueAt == null || waiting.suspendedAt() != null) {
            return false;
        }
        late(overdueAt, at);
        record("suspended", null, at, actor);
        return true;
    }

    void begin(Begun begins, LocalDate today, VisitTerms terms, Actor actor) {
        requireState(VisitState.PLANNED);
        LocalDate earliest = VisitDates.earliest(waiting.dueOn(), terms);
        if (head.kind() != VisitKind.EXTRA && today.isBefore(earliest)) {
            throw new RuleViolation(VisitRule.VISIT_EARLY, earliest);
        }
        become(VisitState.UNDER_WAY);
        begun = begins;
        record("begun", null, begins.at(), actor);
    }

    /** Whoever began it looks at the items. */
    void requireVisitor(UUID person) {
        requireState(VisitState.UNDER_WAY);
        if (!Objects.requireNonNull(begun).by().equals(person)) {
            throw new RuleViolation(VisitRule.VISIT_SOMEBODY_ELSES);
        }
    }

    /** Another person goes on with what somebody who left began; nothing was reported yet. */
    void takeOver(UUID person, Instant at, Actor actor) {
        requireState(VisitState.UNDER_WAY);
        Begun was = Objects.requireNonNull(begun);
        if (held != null || was.by().equals(person)) {
            throw new Conflict(VisitRule.VISIT_STEP_REFUSED);
        }
        begun = new Begun(person, was.at(), was.assessment(), was.seed());
        record("taken_over", null, at, actor);
    }

    /** @return whether it is the first report, so that the visit counts as held from now on */
    boolean report(UUID person, VisitReport said, List<Checked> items, Instant at, Actor actor) {
        requireVisitor(person);
        long left = items.stream().filter(item -> item.verdict() == null).count();
        if (items.isEmpty() || left > 0) {
            throw new RuleViolation(VisitRule.VISIT_ITEMS_LEFT, left);
        }
        if (items.stream().anyMatch(Checked::isMajor) && !said.outcome().standsWithMajorFindings()) {
            throw new RuleViolation(VisitRule.VISIT_MAJOR_FOUND);
        }
        become(VisitState.HELD);
        boolean first = held == null;
        if (first) {
            held = new Held(person, at);
        }
        report = said;
        record("held", said.report(), at, actor);
        return first;
    }

    /** Whoever decides wants to know more. */
    void sendBack(UUID person, String words, Instant at, Actor actor) {
        requireState(VisitState.HELD);
        requireOther(person);
        become(VisitState.UNDER_WAY);
        record("sent_back", words, at, actor);
    }

    void decide(UUID person, Instant at, Actor actor) {
        requireState(VisitState.HELD);
        requireOther(person);
        become(VisitState.DECIDED);
        decided = new Decided(person, at);
        endedAt = at;
        record("decided", Objects.requireNonNull(report).outcome().word(), at, actor);
    }

    /** Nothing is left to look at; what is over stays as it is. */
    boolean cancel(@Nullable String words, Instant at, Actor actor) {
        if (state.isOver()) {
            return false;
        }
        become(VisitState.CANCELLED);
        endedAt = at;
        record("cancelled", words, at, actor);
        return true;
    }

    private boolean isWaited() {
        return held == null && (state == VisitState.PLANNED || state == VisitState.UNDER_WAY);
    }

    private void late(Instant overdueAt, @Nullable Instant suspendedAt) {
        waiting = new Waiting(
                waiting.dueOn(), waiting.visitor(), waiting.plannedOn(), waiting.reminders(), overdueAt, suspendedAt);
    }

    private void requireOther(UUID person) {
        if (Objects.requireNonNull(held).by().equals(person)) {
            throw new RuleViolation(VisitRule.VISIT_DECIDED_BY_VISITOR);
        }
    }

    private void requireState(VisitState wanted) {
        if (state != wanted) {
            throw new Conflict(VisitRule.VISIT_STEP_REFUSED);
        }
    }

    private void become(VisitState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(VisitRule.VISIT_STEP_REFUSED);
        }
        state = next;
    }

    private void record(String key, @Nullable String words, Instant at, Actor actor) {
        lines.add(new Line(key, words, at, actor));
    }
}
