package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A second person has verified what a laboratory found on one part of a sample (ruling S3), in the transaction that is still running.
 * Told within this module only. The sample is REPORTED by then.
 *
 * @param orderId the test order; its page and report hang on it
 * @param retest whether it was the retained part, at another laboratory
 * @param passed whether every item passed
 * @param failedItems the codes of those that did not, in the order of the specification
 * @param safety whether one of them concerns personal safety
 */
public record ResultVerified(
        SampleId sampleId,
        UUID partId,
        UUID orderId,
        UUID labId,
        boolean retest,
        boolean passed,
        List<String> failedItems,
        boolean safety,
        Instant at,
        Actor actor) {

    public ResultVerified {
        failedItems = List.copyOf(failedItems);
    }
}
