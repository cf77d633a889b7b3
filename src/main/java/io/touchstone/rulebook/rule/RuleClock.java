package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.SettingKey;

/**
 * How long a rule is open to comments and how long ahead its day is published; the law asks for seven days of each (E-Commerce Law,
 * article 34).
 */
record RuleClock(int commentDays, int noticeDays) {

    static final SettingKey<RuleClock> KEY = new SettingKey<>(
            "rulebook.rule_clock", RuleClock.class, new RuleClock(7, 15), "E-Commerce Law, article 34; E13");

    private static final int DAYS_MIN = 7;
    private static final int DAYS_MAX = 180;

    RuleClock {
        if (commentDays < DAYS_MIN || noticeDays < DAYS_MIN || commentDays > DAYS_MAX || noticeDays > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + commentDays + " " + noticeDays);
        }
    }
}
