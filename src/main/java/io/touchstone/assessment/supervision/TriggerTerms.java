package io.touchstone.assessment.supervision;

import io.touchstone.rulebook.SettingKey;

/**
 * What opens an extra visit (feature L5).
 *
 * @param joinDays after an extra visit was opened in which further triggers belong to it
 * @param surgeDays of complaints that are compared
 * @param beforeDays that they are compared with
 * @param surgePercent of what was usual before that makes a surge
 * @param surgeLeast complaints below which nothing is a surge
 */
record TriggerTerms(int joinDays, int surgeDays, int beforeDays, int surgePercent, int surgeLeast) {

    static final SettingKey<TriggerTerms> KEY = new SettingKey<>(
            "assessment.visit_triggers",
            TriggerTerms.class,
            new TriggerTerms(30, 7, 28, 200, 50),
            "platform-defined; source 004 asks for more visits on serious problems");

    private static final int DAYS_MAX = 365;
    private static final int PERCENT_LEAST = 100;
    private static final int PERCENT_MAX = 10_000;

    TriggerTerms {
        days(joinDays);
        days(surgeDays);
        days(beforeDays);
        if (surgePercent < PERCENT_LEAST || surgePercent > PERCENT_MAX || surgeLeast < 1) {
            throw new IllegalArgumentException("surge: " + surgePercent + "%, " + surgeLeast);
        }
    }

    /** Compares daily means exactly: now over its days against before over its own. */
    boolean isSurge(long now, long before) {
        return now >= surgeLeast
                && Math.multiplyExact(Math.multiplyExact(now, 100L), beforeDays)
                        >= Math.multiplyExact(Math.multiplyExact(before, (long) surgePercent), surgeDays);
    }

    private static void days(int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + days);
        }
    }
}
