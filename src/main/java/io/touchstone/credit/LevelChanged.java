package io.touchstone.credit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A merchant reached another credit level; told once for everything that happened in one transaction. */
public record LevelChanged(String merchantId, CreditLevel from, CreditLevel to, long points, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "credit.level_changed";
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Actor actor() {
        return Actor.system("credit");
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from_tier", from.tier().word());
        details.put("from_rank", from.rank());
        details.put("to_tier", to.tier().word());
        details.put("to_rank", to.rank());
        details.put("points", points);
        return details;
    }
}
