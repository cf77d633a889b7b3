package io.touchstone.penalty.remedy;

import io.touchstone.rulebook.SettingKey;

/**
 * The clocks of a corrective plan, in natural days (E10).
 *
 * @param filing in which it is filed once it was demanded
 * @param check from acceptance until it is looked at whether it works
 * @param late the rule under which a case is opened when nothing was filed in time
 * @param inVain the rule when it did not work
 */
record RemedyTerms(int filing, int check, String late, String inVain) {

    static final SettingKey<RemedyTerms> KEY = new SettingKey<>(
            "penalty.corrective_plan",
            RemedyTerms.class,
            new RemedyTerms(15, 30, "A-07", "B-09"),
            "platform-defined; E10");

    private static final int DAYS_MAX = 365;

    RemedyTerms {
        if (filing < 1 || filing > DAYS_MAX || check < 1 || check > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + filing + ", " + check);
        }
        if (late.isBlank() || inVain.isBlank()) {
            throw new IllegalArgumentException("every failure has its rule");
        }
    }
}
