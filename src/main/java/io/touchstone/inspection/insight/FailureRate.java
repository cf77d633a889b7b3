package io.touchstone.inspection.insight;

/**
 * What is believed of the share that fails in a category: a Beta distribution, and what it rests on.
 *
 * @param failed own samples that failed for good
 * @param tested own samples with a final result
 */
public record FailureRate(String categoryCode, double alpha, double beta, long failed, long tested) {

    public FailureRate {
        if (!(alpha > 0) || !(beta > 0)) {
            throw new IllegalArgumentException("Beta(" + alpha + ", " + beta + ")");
        }
    }

    /** The expected share that fails. */
    public double mean() {
        return alpha / (alpha + beta);
    }
}
