package io.touchstone.report.engagement;

import io.touchstone.rulebook.SettingKey;

/**
 * How long a seat may last (feature M4).
 *
 * @param seatDaysMax from its first day to its last, extensions among them
 */
public record EngagementTerms(int seatDaysMax) {

    public static final SettingKey<EngagementTerms> KEY = new SettingKey<>(
            "report.engagement",
            EngagementTerms.class,
            new EngagementTerms(366),
            "platform-defined; feature M4 asks for a seat bound in time");

    private static final int DAYS_MAX = 1096;

    public EngagementTerms {
        if (seatDaysMax < 1 || seatDaysMax > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + seatDaysMax);
        }
    }
}
