package io.touchstone.restriction;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A merchant was restricted. */
public record RestrictionImposed(
        RestrictionId id,
        String merchantId,
        RestrictionKind kind,
        RestrictionScope scope,
        Instant from,
        @Nullable Instant until,
        String weight,
        @Nullable String caseNo,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "restriction.imposed";
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("restriction_id", id.toString());
        details.put("kind", kind.word());
        details.put("scope", scope.word());
        details.put("from", from.toString());
        details.put("until", until == null ? "" : until.toString());
        details.put("weight", weight);
        details.put("case_no", caseNo == null ? "" : caseNo);
        return details;
    }
}
