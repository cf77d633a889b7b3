package io.touchstone.penalty.decision;

import io.touchstone.rulebook.SettingKey;

/**
 * From where on a second person decides, and how long what was taken back stays taken back (ruling E3; E7).
 *
 * @param moneyMinor money in fen that one person may move, alone and over the days below
 * @param listings listings that one person may take off the shelf, alone and over the days below
 * @param splitDays in which what was decided alone about one shop counts together
 * @param immunityDays after a reversal in which the same rule on the same facts is not decided again without new ones
 */
record DecisionTerms(long moneyMinor, int listings, int splitDays, int immunityDays) {

    static final SettingKey<DecisionTerms> KEY = new SettingKey<>(
            "penalty.decision", DecisionTerms.class, new DecisionTerms(100_000, 50, 7, 90), "ruling E3; feature E7");

    private static final int DAYS_MAX = 365;

    DecisionTerms {
        if (moneyMinor < 0 || listings < 0) {
            throw new IllegalArgumentException("limits: " + moneyMinor + " " + listings);
        }
        if (splitDays < 1 || splitDays > DAYS_MAX || immunityDays < 0 || immunityDays > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + splitDays + " " + immunityDays);
        }
    }
}
