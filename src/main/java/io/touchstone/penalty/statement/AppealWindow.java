package io.touchstone.penalty.statement;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.ViolationClass;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a merchant may appeal against a decision, natural days from the notice (ruling E4, rules.md 3.7), and in how many working days
 * the platform answers. A statement keeps the day that it told.
 */
public record AppealWindow(int generalDays, int seriousDays, int counterfeitDays, int answerWorkingDays) {

    public static final SettingKey<AppealWindow> KEY =
            new SettingKey<>("penalty.appeal_window", AppealWindow.class, new AppealWindow(7, 7, 3, 7), "ruling E4");

    private static final int DAYS_MAX = 180;

    public AppealWindow {
        for (int some : new int[] {generalDays, seriousDays, counterfeitDays}) {
            if (some < 1 || some > DAYS_MAX) {
                throw new IllegalArgumentException("days: " + some);
            }
        }
        if (answerWorkingDays < 1 || answerWorkingDays > 30) {
            throw new IllegalArgumentException("working days: " + answerWorkingDays);
        }
    }

    public int days(ViolationClass violationClass) {
        return switch (violationClass) {
            case A -> generalDays;
            case B -> seriousDays;
            case C -> counterfeitDays;
        };
    }

    /** Until when somebody who is told now may appeal. */
    public Instant until(ViolationClass violationClass, Instant told) {
        return told.plus(Duration.ofDays(days(violationClass)));
    }
}
