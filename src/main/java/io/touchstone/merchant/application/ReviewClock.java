package io.touchstone.merchant.application;

import io.touchstone.rulebook.SettingKey;

/** How long a review may take, in working days; a dated setting. */
public record ReviewClock(int workingDays) {

    /** Three working days, as the platform promises its applicants. */
    public static final SettingKey<ReviewClock> SETTING = new SettingKey<>(
            "merchant.review-clock", ReviewClock.class, new ReviewClock(3), "rules.md 5: verification in working days");

    private static final int DAYS_MAX = 30;

    public ReviewClock {
        if (workingDays < 1 || workingDays > DAYS_MAX) {
            throw new IllegalArgumentException("working days: " + workingDays);
        }
    }
}
