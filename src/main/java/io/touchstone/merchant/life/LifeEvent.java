package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happened in a merchant's life besides a change of its state, for the audit trail; without personal data. */
public record LifeEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    /** @param details names and values in turn */
    public static LifeEvent of(String what, String merchantId, Actor actor, Instant at, String... details) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < details.length; i += 2) {
            pairs.put(details[i], details[i + 1]);
        }
        return new LifeEvent("merchant." + what, Subject.merchant(merchantId), actor, at, pairs);
    }
}
