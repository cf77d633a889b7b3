package io.touchstone.report.retention;

import io.touchstone.rulebook.SettingKey;

/**
 * Days after which personal data ends where no law wants it kept longer (PIPL art. 19: no longer than the purpose needs).
 *
 * @param rejectedRows after the import ended
 * @param links after a one-time link lapsed
 * @param signInAttempts after the last failure; the law wants such logs for six months at least
 * @param jobLogs after the line was written
 * @param notices after the message was made; as long as it may matter whether somebody was told
 * @param applicants after an application was rejected or withdrawn
 */
public record RetentionDays(int rejectedRows, int links, int signInAttempts, int jobLogs, int notices, int applicants) {

    static final SettingKey<RetentionDays> KEY = new SettingKey<>(
            "report.retention",
            RetentionDays.class,
            new RetentionDays(90, 30, 184, 365, 1_096, 365),
            "PIPL art. 19, 47; Cybersecurity Law art. 21 (six months); own choice otherwise");

    private static final int DAYS_MAX = 11_000;
    private static final int SIX_MONTHS = 184;

    public RetentionDays {
        check(rejectedRows, 1);
        check(links, 1);
        check(signInAttempts, SIX_MONTHS);
        check(jobLogs, 1);
        check(notices, 1);
        check(applicants, 1);
    }

    private static void check(int days, int least) {
        if (days < least || days > DAYS_MAX) {
            throw new IllegalArgumentException("days of retention: " + days);
        }
    }
}
