package io.touchstone.penalty.remedy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant does about the cause of a violation (E10): filed, sent back or accepted by staff, and looked at again on a day. An
 * accepted one ends the measures that wait for it, or keeps a decision in its days of grace from taking effect (E7).
 */
final class CorrectivePlan {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private Clock clock;
    private RemedyState state;

    CorrectivePlan(Stored was) {
        head = was.head();
        clock = was.clock();
        state = was.state();
        version = was.version();
    }

    /** Which plan it is. */
    record Head(UUID id, String number, UUID decisionId, String merchantId, Instant demandedAt) {}

    /**
     * What it is good for and what is due when.
     *
     * @param cures whether accepting it keeps the decision from taking effect
     * @param waits whether measures wait for it
     */
    record Clock(
            boolean cures,
            boolean waits,
            Instant dueAt,
            @Nullable Instant overdueAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant checkAt,
            @Nullable Instant endedAt) {}

    /** A plan as it is kept. */
    record Stored(Head head, Clock clock, RemedyState state, long version) {}

    /** One line of its timeline; the message key is {@code penalty.plan.line.<key>}. */
    record Line(String key, @Nullable String words, Instant at, Actor actor) {}

    static CorrectivePlan demand(Head head, boolean cures, boolean waits, Instant dueAt, Actor actor) {
        CorrectivePlan demanded = new CorrectivePlan(
                new Stored(head, new Clock(cures, waits, dueAt, null, null, null, null), RemedyState.OPEN, 0));
        demanded.record("demanded", null, head.demandedAt(), actor);
        return demanded;
    }

    Stored stored() {
        return new Stored(head, clock, state, version);
    }

    Head head() {
        return head;
    }

    /** The lines since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    void file(Instant at, Actor actor) {
        become(RemedyState.FILED);
        record("filed", null, at, actor);
    }

    void sendBack(String words, Instant dueAt, Instant at, Actor actor) {
        become(RemedyState.OPEN);
        Instant due = dueAt.isAfter(clock.dueAt()) ? dueAt : clock.dueAt();
        clock = new Clock(clock.cures(), clock.waits(), due, null, null, null, null);
        record("sent_back", words, at, actor);
    }

    void accept(Instant checkAt, @Nullable String words, Instant at, Actor actor) {
        become(RemedyState.ACCEPTED);
        clock = new Clock(clock.cures(), clock.waits(), clock.dueAt(), clock.overdueAt(), at, checkAt, null);
        record("accepted", words, at, actor);
    }

    /** Nothing was filed in time; it still may be. */
    boolean overdue(Instant at, Actor actor) {
        if (state != RemedyState.OPEN
                || clock.overdueAt() != null
                || clock.dueAt().isAfter(at)) {
            return false;
        }
        clock = new Clock(clock.cures(), clock.waits(), clock.dueAt(), at, null, null, null);
        record("overdue", null, at, actor);
        return true;
    }

    /** On its day it is looked at whether it works. */
    void check(boolean effective, String words, Instant at, Actor actor) {
        Instant day = clock.checkAt();
        if (day != null && at.isBefore(day)) {
            throw new Conflict(RemedyRule.PLAN_CHECK_EARLY);
        }
        become(effective ? RemedyState.EFFECTIVE : RemedyState.FAILED);
        end(at);
        record(effective ? "effective" : "failed", words, at, actor);
    }

    /** The decision took effect before it was cured: what waits for the plan does so from now on. */
    void goOn(Instant dueAt, Instant at, Actor actor) {
        if (state.isOver() || !clock.cures()) {
            return;
        }
        clock = new Clock(false, true, dueAt, null, clock.acceptedAt(), clock.checkAt(), null);
        record("waits_on", null, at, actor);
    }

    /** The decision no longer stands, or nothing waits for the plan. */
    void cancel(Instant at, Actor actor) {
        if (state.isOver()) {
            return;
        }
        become(RemedyState.CANCELLED);
        end(at);
        record("cancelled", null, at, actor);
    }

    private void end(Instant at) {
        clock = new Clock(
                clock.cures(),
                clock.waits(),
                clock.dueAt(),
                clock.overdueAt(),
                clock.acceptedAt(),
                clock.checkAt(),
                at);
    }

    private void become(RemedyState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(RemedyRule.PLAN_STEP_REFUSED);
        }
        state = next;
    }

    private void record(String key, @Nullable String words, Instant at, Actor actor) {
        lines.add(new Line(key, words, at, actor));
    }
}
