package io.touchstone.merchant.review;

import io.touchstone.rulebook.SettingKey;
import java.time.Duration;

/**
 * How long reviewers hold what they claimed.
 *
 * @param leaseMinutes a claim that is not renewed ends after so long
 * @param skipHours what somebody skipped is not given to them as the next one for so long
 */
public record ReviewTerms(int leaseMinutes, int skipHours) {

    /** Five minutes short of nothing is too short to read a document; a day is no lease any more. */
    public static final SettingKey<ReviewTerms> KEY =
            new SettingKey<>("merchant.review", ReviewTerms.class, new ReviewTerms(15, 12), "platform-defined");

    public ReviewTerms {
        if (leaseMinutes < 1 || leaseMinutes > 480) {
            throw new IllegalArgumentException("leaseMinutes");
        }
        if (skipHours < 1 || skipHours > 720) {
            throw new IllegalArgumentException("skipHours");
        }
    }

    Duration lease() {
        return Duration.ofMinutes(leaseMinutes);
    }

    Duration skip() {
        return Duration.ofHours(skipHours);
    }
}
