package io.touchstone.merchant.review;

import io.touchstone.rulebook.SettingKey;

/**
 * How decisions are sampled (M6).
 *
 * @param shareBasisPoints of the final decisions, 500 for 5 %
 * @param coachingBelowHundredths a reviewer whose kappa is lower is on the coaching list
 * @param coachingFromSamples and who has at least so many answered samples
 */
public record QualityTerms(int shareBasisPoints, int coachingBelowHundredths, int coachingFromSamples) {

    /** Kappa below 0.6 is usually called moderate at best. */
    public static final SettingKey<QualityTerms> KEY =
            new SettingKey<>("merchant.quality", QualityTerms.class, new QualityTerms(500, 60, 10), "platform-defined");

    public QualityTerms {
        if (shareBasisPoints < 0 || shareBasisPoints > 10_000) {
            throw new IllegalArgumentException("shareBasisPoints");
        }
        if (coachingBelowHundredths < 0 || coachingBelowHundredths > 100) {
            throw new IllegalArgumentException("coachingBelowHundredths");
        }
        if (coachingFromSamples < 1 || coachingFromSamples > 10_000) {
            throw new IllegalArgumentException("coachingFromSamples");
        }
    }
}
