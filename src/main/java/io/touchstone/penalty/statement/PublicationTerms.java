package io.touchstone.penalty.statement;

import io.touchstone.rulebook.SettingKey;

/**
 * When decisions become public and for how long (ruling E5; O37 art. 30).
 *
 * @param workingDays in which a decision has to be published
 * @param clockHours after which the clock publishes what nobody published or held
 * @param warningDays how long one stays whose measures do not last, such as points
 */
record PublicationTerms(int workingDays, int clockHours, int warningDays) {

    static final SettingKey<PublicationTerms> KEY = new SettingKey<>(
            "penalty.publication", PublicationTerms.class, new PublicationTerms(1, 4, 30), "ruling E5; O37 art. 30");

    private static final int DAYS_MAX = 365;
    private static final int HOURS_MAX = 72;

    PublicationTerms {
        if (workingDays < 1 || workingDays > 5 || clockHours < 0 || clockHours > HOURS_MAX) {
            throw new IllegalArgumentException("days " + workingDays + ", hours " + clockHours);
        }
        if (warningDays < 1 || warningDays > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + warningDays);
        }
    }
}
