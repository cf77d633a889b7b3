package io.touchstone.penalty;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision took effect: its points count and its measures hold.
 *
 * @param merchantId null for one about a brand in all shops (B9)
 */
public record PenaltyDecided(
        UUID decisionId,
        String number,
        String caseNumber,
        @Nullable String merchantId,
        String rule,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "penalty.decided";
    }

    @Override
    public Subject subject() {
        return new Subject("decision", number);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("case_no", caseNumber);
        details.put("merchant_id", merchantId == null ? "" : merchantId);
        details.put("rule", rule);
        return details;
    }
}
