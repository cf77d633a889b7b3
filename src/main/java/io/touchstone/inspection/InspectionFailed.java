package io.touchstone.inspection;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sample failed for good: the time to object is over, or the retest said so too (ruling S3). Whoever opens cases starts from here.
 *
 * @param failedItems the codes of the items that failed, in the order of the specification
 * @param safety whether one of them concerns personal safety (rules.md 8.2)
 * @param counterfeit whether the owner of the brand said it is no genuine product
 */
public record InspectionFailed(
        SampleId sampleId,
        String sampleNumber,
        String merchantId,
        String productId,
        @Nullable String categoryCode,
        List<String> failedItems,
        boolean safety,
        boolean counterfeit,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    public InspectionFailed {
        failedItems = List.copyOf(failedItems);
    }

    @Override
    public String action() {
        return "inspection.failed";
    }

    @Override
    public Subject subject() {
        return new Subject("sample", sampleNumber);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", merchantId);
        details.put("product_id", productId);
        details.put("failed_items", failedItems);
        details.put("safety", safety);
        details.put("counterfeit", counterfeit);
        return details;
    }
}
