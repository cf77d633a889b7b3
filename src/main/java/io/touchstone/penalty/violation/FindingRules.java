package io.touchstone.penalty.violation;

import io.touchstone.rulebook.SettingKey;

/**
 * Under which rules a case is opened that an inspection brings about; whoever works on it may choose another.
 *
 * @param quality an item failed that does not concern safety
 * @param safety an item failed that does (rules.md 8.2)
 * @param counterfeit the owner of the brand said that it is no genuine product
 * @param late nothing was corrected in time
 * @param inVain the follow-up sample failed too
 */
record FindingRules(String quality, String safety, String counterfeit, String late, String inVain) {

    static final SettingKey<FindingRules> KEY = new SettingKey<>(
            "penalty.finding_rules",
            FindingRules.class,
            new FindingRules("A-01", "B-01", "C-02", "A-07", "B-09"),
            "platform-defined; rules.md 8.1, 8.2");

    FindingRules {
        if (quality.isBlank() || safety.isBlank() || counterfeit.isBlank() || late.isBlank() || inVain.isBlank()) {
            throw new IllegalArgumentException("every finding has its rule");
        }
    }
}
