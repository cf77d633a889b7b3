package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.rule.DatedRule.Head;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings versions of rules on their way, in the caller's transaction, and keeps their days from overlapping. */
@Component
class RuleMaking {

    static final Actor SELF = Actor.system("rule-centre");

    private static final int BATCH = 100;

    private final RuleVersionRows rows;
    private final ApplicationEventPublisher events;

    RuleMaking(RuleVersionRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Drafts a rule that was not there, as its first version. */
    Head begin(UUID id, String code, RuleContent content, Instant at, Actor actor) {
        if (!rows.addRule(code, RuleKind.of(content.terms()), at, actor.toString())) {
            throw new RuleViolation(CentreRule.RULE_CODE_TAKEN, code);
        }
        return add(new Head(id, code, 1), content, at, actor);
    }

    /** Drafts another version of a rule. */
    Head draft(UUID id, String code, RuleContent content, Instant at, Actor actor) {
        RuleKind kind = rows.lockRule(code).orElseThrow(() -> new NotFound("rule", code));
        if (kind != RuleKind.of(content.terms())) {
            throw new Conflict(CentreRule.RULE_CHANGED);
        }
        return add(new Head(id, code, rows.nextVersion(code)), content, at, actor);
    }

    private Head add(Head head, RuleContent content, Instant at, Actor actor) {
        DatedRule rule = DatedRule.draft(head, content, at, actor);
        rows.add(rule, at);
        tell(rule, actor, at);
        return head;
    }

    DatedRule get(String code, int version) {
        return rows.find(code, version).orElseThrow(() -> new NotFound("rule", code + " v" + version));
    }

    /** Makes a step on a version as it was seen. */
    void act(String code, int version, long seen, Actor actor, Instant at, Consumer<DatedRule> step) {
        if (rows.lockRule(code).isEmpty()) {
            throw new NotFound("rule", code);
        }
        DatedRule rule = get(code, version);
        rule.checkSeen(seen);
        RuleState before = rule.state();
        Instant day = rule.dates().effectiveFrom();
        step.accept(rule);
        if (rule.state() == RuleState.COMMENT && before != RuleState.COMMENT && rows.isUnderWay(code)) {
            throw new RuleViolation(CentreRule.RULE_UNDER_WAY);
        }
        rows.save(rule);
        follow(rule, before, day);
        tell(rule, actor, at);
    }

    /** The version in force ends when this one begins, and goes on when this one is given up. */
    private void follow(DatedRule rule, RuleState before, @org.jspecify.annotations.Nullable Instant day) {
        Instant from = rule.dates().effectiveFrom();
        if (rule.state() == RuleState.NOTICE && before == RuleState.COMMENT && from != null) {
            if (!rows.endBefore(rule.head().code(), from, rule.head().id())) {
                throw new RuleViolation(CentreRule.RULE_BEFORE_THE_ONE_IN_FORCE);
            }
        } else if (rule.state() == RuleState.WITHDRAWN && before == RuleState.NOTICE && day != null) {
            rows.goOn(rule.head().code(), day);
        }
    }

    /** What the calendar brings by itself: versions whose day or whose end has come; how many. */
    int followDays(Instant at) {
        List<Head> begun = rows.due(RuleState.NOTICE, "effective_from", at, BATCH);
        begun.forEach(head -> byItself(head, at, rule -> rule.takeEffect(at, SELF)));
        List<Head> over = rows.due(RuleState.IN_FORCE, "effective_to", at, BATCH);
        over.forEach(head -> byItself(head, at, rule -> rule.retire(at, SELF)));
        return begun.size() + over.size();
    }

    private void byItself(Head head, Instant at, Consumer<DatedRule> step) {
        DatedRule rule = get(head.code(), head.version());
        step.accept(rule);
        rows.save(rule);
        tell(rule, SELF, at);
    }

    private void tell(DatedRule rule, Actor actor, Instant at) {
        for (RuleStep step : rule.steps()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("version", rule.head().version());
            Instant from = rule.dates().effectiveFrom();
            if (from != null && !Instant.MIN.equals(from)) {
                facts.put("effective_from", from.toString());
            }
            if (step.words() != null) {
                facts.put("words", step.words());
            }
            events.publishEvent(new RuleMoved(
                    rule.head().code(), rule.head().version(), step.kind().word(), actor, at, facts));
        }
    }
}
