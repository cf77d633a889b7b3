package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** A step of a version of a rule, for the trail. */
record RuleMoved(String code, int version, String step, Actor actor, Instant occurredAt, Map<String, ?> facts)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "rulebook.rule_" + step;
    }

    @Override
    public Subject subject() {
        return new Subject("rule", code);
    }

    @Override
    public Map<String, ?> details() {
        return facts;
    }
}
