package io.touchstone.inspection.insight;

import org.jspecify.annotations.Nullable;

/**
 * Why a category is believed to fail so often: the belief before any result, where it came from, and what own results made of it.
 *
 * @param base share that fails of what chance drew anywhere, before this category is looked at
 * @param historyFactor by which past findings moved it; 1 where none are known
 * @param historyCategory the category of ours that the findings are mapped to, itself or one above it; null where none is
 * @param historyFindings how many they are
 * @param weight how many results the belief counts as
 */
public record Belief(
        double base,
        double historyFactor,
        @Nullable String historyCategory,
        long historyFindings,
        int weight,
        FailureRate rate) {

    /** What was believed before any result of our own. */
    public double prior() {
        return Math.min(PRIOR_MAX, base * historyFactor);
    }

    /** No belief without results goes above even odds. */
    static final double PRIOR_MAX = 0.5;

    /** Where the share lies with 95 % probability. */
    public Interval interval() {
        return new Interval(
                BetaDistribution.quantile(rate.alpha(), rate.beta(), 0.025),
                BetaDistribution.quantile(rate.alpha(), rate.beta(), 0.975));
    }
}
