package io.touchstone.inspection.acceptance;

import io.touchstone.rulebook.SettingKey;

/**
 * The numbers of the switching rules.
 *
 * @param windowLots how many of the latest lots are looked at under normal inspection
 * @param windowRefused tightened when so many of them were refused
 * @param normalAfterAccepted normal again after so many accepted in a row
 * @param reducedFromScore reduced from this switching score on, if production is steady and the authority agrees
 * @param suspendedAfterRefused suspended when so many lots of one tightened run were refused
 */
public record SwitchingTerms(
        int windowLots, int windowRefused, int normalAfterAccepted, int reducedFromScore, int suspendedAfterRefused) {

    public static final SettingKey<SwitchingTerms> KEY = new SettingKey<>(
            "inspection.switching",
            SwitchingTerms.class,
            new SwitchingTerms(5, 2, 5, 30, 5),
            "ISO 2859-1:1999, 9.3 and 9.4");

    private static final int LOTS_MAX = 50;
    private static final int SCORE_MAX = 1000;

    public SwitchingTerms {
        between(1, LOTS_MAX, windowLots, "windowLots");
        between(1, windowLots, windowRefused, "windowRefused");
        between(1, LOTS_MAX, normalAfterAccepted, "normalAfterAccepted");
        between(1, SCORE_MAX, reducedFromScore, "reducedFromScore");
        between(1, LOTS_MAX, suspendedAfterRefused, "suspendedAfterRefused");
    }

    private static void between(int least, int most, int value, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name);
        }
    }
}
