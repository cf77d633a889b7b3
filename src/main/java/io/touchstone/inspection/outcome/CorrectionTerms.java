package io.touchstone.inspection.outcome;

import io.touchstone.rulebook.SettingKey;

/**
 * How long a merchant has to correct what failed, and when it is sampled again (rules.md 8.1, fail follow-up). Days count from the
 * day the failure became final.
 *
 * @param days to file cause, fix and prevention
 * @param followUpFromDays the first day of the follow-up sample
 * @param followUpUntilDays the last day of it
 */
record CorrectionTerms(int days, int followUpFromDays, int followUpUntilDays) {

    static final SettingKey<CorrectionTerms> KEY = new SettingKey<>(
            "inspection.correction",
            CorrectionTerms.class,
            new CorrectionTerms(60, 60, 90),
            "rules.md 8.1, fail follow-up");

    private static final int DAYS_MAX = 365;

    CorrectionTerms {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + days);
        }
        if (followUpFromDays < 1 || followUpUntilDays < followUpFromDays || followUpUntilDays > DAYS_MAX) {
            throw new IllegalArgumentException("follow-up: " + followUpFromDays + " to " + followUpUntilDays);
        }
    }
}
