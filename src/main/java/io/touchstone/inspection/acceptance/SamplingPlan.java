package io.touchstone.inspection.acceptance;

/**
 * A single sampling plan as the tables have it, arrows followed.
 *
 * @param letter of the row the plan stands in
 * @param sampleSize units to inspect
 * @param accept the lot is accepted with up to so many nonconforming
 * @param reject and not accepted from so many on
 */
public record SamplingPlan(CodeLetter letter, int sampleSize, int accept, int reject) {

    public SamplingPlan {
        if (sampleSize < 1 || accept < 0 || reject <= accept) {
            throw new IllegalArgumentException("not a plan: " + sampleSize + " " + accept + " " + reject);
        }
    }
}
