package io.touchstone.restriction;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A restriction ended before its time. */
public record RestrictionLifted(
        RestrictionId id,
        String merchantId,
        RestrictionKind kind,
        RestrictionScope scope,
        @Nullable String caseNo,
        String reason,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "restriction.lifted";
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
        details.put("case_no", caseNo == null ? "" : caseNo);
        details.put("reason", reason);
        return details;
    }
}
