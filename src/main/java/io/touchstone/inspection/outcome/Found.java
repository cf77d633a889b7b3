package io.touchstone.inspection.outcome;

import io.touchstone.inspection.lab.ResultVerified;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory, or the owner of the brand, found on a sample, once a second person has verified it.
 *
 * @param sourceId the test order or the appraisal
 * @param partId the part that was tested; null in an appraisal
 * @param labId null in an appraisal
 */
record Found(
        UUID sourceId,
        @Nullable UUID partId,
        @Nullable UUID labId,
        boolean retest,
        boolean passed,
        List<String> failedItems,
        boolean safety,
        boolean counterfeit,
        Instant at,
        Actor actor) {

    Found {
        failedItems = List.copyOf(failedItems);
        if (passed && (counterfeit || safety || !failedItems.isEmpty())) {
            throw new IllegalArgumentException("passed with something failed");
        }
        if (!passed && !counterfeit && failedItems.isEmpty()) {
            throw new IllegalArgumentException("failed in nothing");
        }
    }

    static Found of(ResultVerified result) {
        return new Found(
                result.orderId(),
                result.partId(),
                result.labId(),
                result.retest(),
                result.passed(),
                result.failedItems(),
                !result.passed() && result.safety(),
                false,
                result.at(),
                result.actor());
    }
}
