package io.touchstone.inspection.outcome;

import io.touchstone.rulebook.SettingKey;

/**
 * How long a merchant has to object to a result, and staff to answer (ruling S3; rules.md 8.1).
 *
 * @param days natural days from the notice, for everything but food (PQL 15)
 * @param foodWorkingDays working days from the notice, for food (FSL 88)
 * @param answerWorkingDays in which staff decides about an objection
 * @param foodCategories codes of the categories that are food, with all below them, separated by blanks
 */
record ObjectionTerms(int days, int foodWorkingDays, int answerWorkingDays, String foodCategories) {

    static final SettingKey<ObjectionTerms> KEY = new SettingKey<>(
            "inspection.objection",
            ObjectionTerms.class,
            new ObjectionTerms(15, 7, 3, "40"),
            "ruling S3; rules.md 8.1");

    private static final int DAYS_MAX = 60;

    ObjectionTerms {
        for (int some : new int[] {days, foodWorkingDays, answerWorkingDays}) {
            if (some < 1 || some > DAYS_MAX) {
                throw new IllegalArgumentException("days: " + some);
            }
        }
    }
}
