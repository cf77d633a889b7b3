package io.touchstone.credit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Credit was recomputed from all facts: proved, or found different from what is stored, or rebuilt.
 *
 * @param what {@code verified}, {@code differs} or {@code rebuilt}
 */
public record CreditChecked(
        String what, long days, long differingDays, long differingScores, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "credit." + what;
    }

    @Override
    public Subject subject() {
        return new Subject("projection", "credit");
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("days", days);
        details.put("differing_days", differingDays);
        details.put("differing_scores", differingScores);
        return details;
    }
}
