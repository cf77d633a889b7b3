package io.touchstone.report.engagement.request;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.EngagementRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that an auditor asks for (feature M4): the host gives it to one of the staff, who answers with words and files until the
 * auditor says that it is enough.
 */
final class EvidenceRequest {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private RequestState state;
    private @Nullable UUID assignee;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant overdueAt;

    EvidenceRequest(Stored was) {
        head = was.head();
        state = was.state();
        assignee = was.assignee();
        answeredAt = was.answeredAt();
        endedAt = was.endedAt();
        overdueAt = was.overdueAt();
        version = was.version();
    }

    /**
     * What is asked for.
     *
     * @param about what it is about, such as the number of a case; null for the house as a whole
     */
    record Head(
            UUID id,
            String number,
            UUID once,
            UUID engagement,
            UUID askedBy,
            String what,
            @Nullable String about,
            LocalDate dueOn,
            Instant askedAt) {}

    /** A request as it is kept. */
    record Stored(
            Head head,
            RequestState state,
            @Nullable UUID assignee,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable Instant overdueAt,
            long version) {}

    /**
     * One line of its history; the message key is {@code report.request.line.<key>}.
     *
     * @param once made when the form of an answer was shown
     */
    record Line(String key, @Nullable UUID once, @Nullable String words, Instant at, Actor actor) {}

    static EvidenceRequest ask(Head head, LocalDate today, LocalDate lastDay, Actor actor) {
        if (head.dueOn().isBefore(today)) {
            throw new RuleViolation(EngagementRule.REQUEST_DAY_PAST);
        }
        if (head.dueOn().isAfter(lastDay)) {
            throw new RuleViolation(EngagementRule.REQUEST_DAY_AFTER_SEAT, lastDay);
        }
        EvidenceRequest asked = new EvidenceRequest(new Stored(head, RequestState.ASKED, null, null, null, null, 0));
        asked.record("asked", null, head.what(), head.askedAt(), actor);
        return asked;
    }

    Head head() {
        return head;
    }

    Stored stored() {
        return new Stored(head, state, assignee, answeredAt, endedAt, overdueAt, version);
    }

    /** The lines since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Given to somebody, or to somebody else. */
    void assign(UUID person, String name, Instant at, Actor actor) {
        become(RequestState.ASSIGNED);
        assignee = person;
        record("assigned", null, name, at, actor);
    }

    void answer(UUID person, UUID once, String words, Instant at, Actor actor) {
        if (!person.equals(assignee)) {
            throw new RuleViolation(EngagementRule.REQUEST_SOMEBODY_ELSES);
        }
        become(RequestState.ANSWERED);
        answeredAt = at;
        record("answered", once, words, at, actor);
    }

    /** It is not enough yet. */
    void askBack(UUID person, String words, Instant at, Actor actor) {
        requireAsker(person);
        if (state != RequestState.ANSWERED) {
            throw new Conflict(EngagementRule.REQUEST_STEP_REFUSED);
        }
        become(RequestState.ASSIGNED);
        record("asked_back", null, words, at, actor);
    }

    void accept(UUID person, Instant at, Actor actor) {
        requireAsker(person);
        become(RequestState.ACCEPTED);
        endedAt = at;
        record("accepted", null, null, at, actor);
    }

    void withdraw(UUID person, String words, Instant at, Actor actor) {
        requireAsker(person);
        drop(words, at, actor);
    }

    /** Nobody asks for it any more: the engagement was ended. */
    void drop(@Nullable String words, Instant at, Actor actor) {
        become(RequestState.WITHDRAWN);
        endedAt = at;
        record("withdrawn", null, words, at, actor);
    }

    /** @return whether it became overdue just now */
    boolean overdue(Instant at, Actor actor) {
        if (!state.isOwed() || overdueAt != null) {
            return false;
        }
        overdueAt = at;
        record("overdue", null, head.dueOn().toString(), at, actor);
        return true;
    }

    private void requireAsker(UUID person) {
        if (!person.equals(head.askedBy())) {
            throw new RuleViolation(EngagementRule.REQUEST_SOMEBODY_ELSES);
        }
    }

    private void become(RequestState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(EngagementRule.REQUEST_STEP_REFUSED);
        }
        state = next;
    }

    private void record(String key, @Nullable UUID once, @Nullable String words, Instant at, Actor actor) {
        lines.add(new Line(key, once, words, at, actor));
    }
}
