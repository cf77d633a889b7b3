package io.touchstone.penalty.violation;

import io.touchstone.rulebook.SettingKey;

/**
 * The clocks of a case in working days (J2: the clock belongs to the case, and no hand-over resets it).
 *
 * @param handling from opening to a decision
 * @param hearing in which the merchant may answer
 * @param decision left to decide once the merchant was heard
 */
record CaseTerms(int handling, int hearing, int decision) {

    static final SettingKey<CaseTerms> KEY = new SettingKey<>(
            "penalty.case", CaseTerms.class, new CaseTerms(15, 3, 5), "platform-defined; rules.md 3.7; ruling J2");

    private static final int DAYS_MAX = 60;

    CaseTerms {
        if (handling < 1 || hearing < 1 || decision < 1) {
            throw new IllegalArgumentException("days: " + handling + ", " + hearing + ", " + decision);
        }
        if (handling > DAYS_MAX || hearing > DAYS_MAX || decision > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + handling + ", " + hearing + ", " + decision);
        }
    }
}
