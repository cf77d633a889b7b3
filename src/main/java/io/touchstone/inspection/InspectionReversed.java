package io.touchstone.inspection;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@link InspectionFailed} told is no longer held to be so, such as after the laboratory withdrew its report. Whoever drew
 * consequences from it takes them back (ruling E6).
 *
 * @param ground why, as a word
 */
public record InspectionReversed(
        SampleId sampleId,
        String sampleNumber,
        String merchantId,
        String productId,
        String ground,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "inspection.reversed";
    }

    @Override
    public Subject subject() {
        return new Subject("sample", sampleNumber);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("merchant_id", merchantId);
        details.put("product_id", productId);
        details.put("ground", ground);
        return details;
    }
}
