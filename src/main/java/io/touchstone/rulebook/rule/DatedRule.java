package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.rule.RuleStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule on its way: drafted, open to comments, published with its day by another person, in force, retired (E13). A step
 * that is not allowed here cannot be made anywhere.
 */
final class DatedRule {

    private static final Map<RuleState, Set<RuleState>> NEXT = Map.of(
            RuleState.DRAFT, Set.of(RuleState.DRAFT, RuleState.COMMENT, RuleState.WITHDRAWN),
            RuleState.COMMENT, Set.of(RuleState.DRAFT, RuleState.NOTICE, RuleState.WITHDRAWN),
            RuleState.NOTICE, Set.of(RuleState.IN_FORCE, RuleState.WITHDRAWN),
            RuleState.IN_FORCE, Set.of(RuleState.RETIRED),
            RuleState.RETIRED, Set.of(),
            RuleState.WITHDRAWN, Set.of());

    private final Head head;
    private RuleContent content;
    private RuleState state;
    private Dates dates;
    private final List<String> writers;
    private @Nullable String publishedBy;
    private final long revision;
    private final List<RuleStep> steps = new ArrayList<>();

    /** What never changes. */
    record Head(UUID id, String code, int version) {}

    /** When it is or was open to comments, published, and in force. */
    record Dates(
            @Nullable Instant commentFrom,
            @Nullable Instant commentUntil,
            @Nullable Instant publishedAt,
            @Nullable Instant effectiveFrom,
            @Nullable Instant effectiveTo) {

        static final Dates NONE = new Dates(null, null, null, null, null);
    }

    /** As it is kept; {@code writers} is everybody who wrote in it, the last one last. */
    record Stored(
            Head head,
            RuleContent content,
            RuleState state,
            Dates dates,
            List<String> writers,
            @Nullable String publishedBy,
            long revision) {}

    DatedRule(Stored stored) {
        head = stored.head();
        content = stored.content();
        state = stored.state();
        dates = stored.dates();
        writers = new ArrayList<>(stored.writers());
        publishedBy = stored.publishedBy();
        revision = stored.revision();
    }

    static DatedRule draft(Head head, RuleContent content, Instant at, Actor actor) {
        var rule = new DatedRule(
                new Stored(head, content, RuleState.DRAFT, Dates.NONE, List.of(actor.toString()), null, 0));
        rule.steps.add(RuleStep.of(Kind.DRAFTED, at, actor, null));
        return rule;
    }

    /** @throws Conflict when it changed since it was seen */
    void checkSeen(long seen) {
        if (seen != revision) {
            throw new Conflict(CentreRule.RULE_CHANGED);
        }
    }

    void edit(RuleContent newContent, Instant at, Actor actor) {
        require(state == RuleState.DRAFT);
        content = newContent;
        writers.add(actor.toString());
        steps.add(RuleStep.of(Kind.EDITED, at, actor, null));
    }

    /** Opens it to comments until a time that lies far enough ahead (E-Commerce Law, article 34). */
    void open(Instant until, RuleClock clock, Instant at, Actor actor) {
        allow(RuleState.COMMENT);
        if (until.isBefore(at.plus(Duration.ofDays(clock.commentDays())))) {
            throw new RuleViolation(CentreRule.RULE_COMMENT_TOO_SHORT, clock.commentDays());
        }
        move(RuleState.COMMENT, Kind.OPENED, at, actor, null);
        dates = new Dates(at, until, null, null, null);
    }

    /** Back to the desk, as what was said asks for other words. */
    void takeBack(String why, Instant at, Actor actor) {
        require(state == RuleState.COMMENT);
        move(RuleState.DRAFT, Kind.TAKEN_BACK, at, actor, why);
        dates = Dates.NONE;
    }

    /** Gives it its day, by somebody who wrote nothing in it. */
    void publish(Instant from, RuleClock clock, Instant at, Actor actor) {
        allow(RuleState.NOTICE);
        if (writers.contains(actor.toString())) {
            throw new RuleViolation(CentreRule.RULE_OWN_DRAFT);
        }
        refuse(isOpen(at), CentreRule.RULE_COMMENT_RUNS);
        if (from.isBefore(at.plus(Duration.ofDays(clock.noticeDays())))) {
            throw new RuleViolation(CentreRule.RULE_NOTICE_TOO_SHORT, clock.noticeDays());
        }
        move(RuleState.NOTICE, Kind.PUBLISHED, at, actor, null);
        dates = new Dates(dates.commentFrom(), dates.commentUntil(), at, from, null);
        publishedBy = actor.toString();
    }

    void takeEffect(Instant at, Actor actor) {
        allow(RuleState.IN_FORCE);
        Instant from = dates.effectiveFrom();
        require(from != null && !from.isAfter(at));
        move(RuleState.IN_FORCE, Kind.TOOK_EFFECT, at, actor, null);
    }

    void retire(Instant at, Actor actor) {
        allow(RuleState.RETIRED);
        Instant to = dates.effectiveTo();
        require(to != null && !to.isAfter(at));
        move(RuleState.RETIRED, Kind.RETIRED, at, actor, null);
    }

    /** Gives it up; one whose day has come is past that, whatever its state says. */
    void withdraw(String why, Instant at, Actor actor) {
        allow(RuleState.WITHDRAWN);
        Instant from = dates.effectiveFrom();
        require(from == null || from.isAfter(at));
        move(RuleState.WITHDRAWN, Kind.WITHDRAWN, at, actor, why);
        dates = new Dates(dates.commentFrom(), dates.commentUntil(), dates.publishedAt(), null, null);
    }

    boolean isOpen(Instant at) {
        Instant until = dates.commentUntil();
        return state == RuleState.COMMENT && until != null && at.isBefore(until);
    }

    Head head() {
        return head;
    }

    RuleState state() {
        return state;
    }

    Dates dates() {
        return dates;
    }

    List<RuleStep> steps() {
        return List.copyOf(steps);
    }

    Stored stored() {
        return new Stored(head, content, state, dates, List.copyOf(writers), publishedBy, revision);
    }

    private void move(RuleState next, Kind kind, Instant at, Actor actor, @Nullable String words) {
        state = next;
        steps.add(RuleStep.of(kind, at, actor, words));
    }

    private void allow(RuleState next) {
        require(NEXT.getOrDefault(state, Set.of()).contains(next));
    }

    private static void require(boolean allowed) {
        refuse(!allowed, CentreRule.RULE_STEP_REFUSED);
    }

    private static void refuse(boolean refused, Rule rule) {
        if (refused) {
            throw new RuleViolation(rule);
        }
    }
}
