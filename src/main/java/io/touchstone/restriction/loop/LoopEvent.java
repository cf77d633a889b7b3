package io.touchstone.restriction.loop;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** Something was done about a consumer of the closed loop. */
record LoopEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static LoopEvent of(String what, ConsumerName consumer, Map<String, ?> details, Actor actor, Instant at) {
        return new LoopEvent("restriction." + what, new Subject("consumer", consumer.word()), actor, at, details);
    }
}
