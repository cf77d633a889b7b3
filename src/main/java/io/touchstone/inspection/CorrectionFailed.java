package io.touchstone.inspection;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A merchant did not correct what failed: nothing was accepted in time, or the follow-up sample failed too (rules.md 8.1). Whoever
 * decides about harder measures starts from here.
 *
 * @param number of the correction
 * @param sampleId the sample that failed first
 * @param overdue whether the time ran out; the follow-up sample failed otherwise
 */
public record CorrectionFailed(
        String number,
        SampleId sampleId,
        String merchantId,
        String productId,
        boolean overdue,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "inspection.correction_escalated";
    }

    @Override
    public Subject subject() {
        return new Subject("correction", number);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", merchantId);
        details.put("product_id", productId);
        details.put("overdue", overdue);
        return details;
    }
}
