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
 * Effects of a decision were undone (ruling E6).
 *
 * @param whole whether all of them were; some stay otherwise (varied)
 */
public record PenaltyReversed(
        UUID decisionId,
        String number,
        String caseNumber,
        @Nullable String merchantId,
        boolean whole,
        String ground,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return whole ? "penalty.reversed" : "penalty.varied";
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
        details.put("ground", ground);
        return details;
    }
}
