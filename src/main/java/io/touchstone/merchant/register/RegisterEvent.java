package io.touchstone.merchant.register;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * A register said otherwise about a shop (A4), or it was settled: {@code merchant.register_difference_found}, {@code
 * …_resolved}, {@code …_dismissed}. Names stay in the task.
 */
public record RegisterEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static RegisterEvent of(String what, String merchantId, Actor actor, Instant at, Map<String, ?> details) {
        return new RegisterEvent("merchant." + what, Subject.merchant(merchantId), actor, at, details);
    }
}
