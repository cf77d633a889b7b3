package io.touchstone.penalty.appeal;

import io.touchstone.rulebook.SettingKey;

/**
 * What ruling E4 leaves to the platform beside the window of the first appeal.
 *
 * @param secondLevelDays natural days from the answer to the first appeal, and from what a reporter was told
 * @param messagesMax how often one side may write to one appeal
 */
record AppealTerms(int secondLevelDays, int messagesMax) {

    static final SettingKey<AppealTerms> KEY =
            new SettingKey<>("penalty.appeal", AppealTerms.class, new AppealTerms(7, 50), "ruling E4; rules.md 3.7");

    private static final int DAYS_MAX = 60;
    private static final int MESSAGES_MAX = 500;

    AppealTerms {
        if (secondLevelDays < 1 || secondLevelDays > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + secondLevelDays);
        }
        if (messagesMax < 1 || messagesMax > MESSAGES_MAX) {
            throw new IllegalArgumentException("messages: " + messagesMax);
        }
    }
}
