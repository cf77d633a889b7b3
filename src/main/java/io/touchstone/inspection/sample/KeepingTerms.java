package io.touchstone.inspection.sample;

import io.touchstone.rulebook.SettingKey;

/**
 * How long parts are kept when no result says it (rules.md 8.2, sample keeping).
 *
 * @param stoppedMonths after a sample was stopped, so that whoever contests that can look
 */
public record KeepingTerms(int stoppedMonths) {

    static final SettingKey<KeepingTerms> KEY =
            new SettingKey<>("inspection.keeping", KeepingTerms.class, new KeepingTerms(6), "platform-defined");

    public KeepingTerms {
        if (stoppedMonths < 0 || stoppedMonths > 120) {
            throw new IllegalArgumentException("stoppedMonths");
        }
    }
}
