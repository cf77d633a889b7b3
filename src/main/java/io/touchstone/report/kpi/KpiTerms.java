package io.touchstone.report.kpi;

import io.touchstone.rulebook.SettingKey;

/**
 * How far back key figures are kept, and how far back they are looked at again for late facts.
 *
 * @param months so many before this one, and from the beginning of that year
 * @param restateDays figures that do not add up are asked for again over so many days; those that do, over all of them
 */
record KpiTerms(int months, int restateDays) {

    static final SettingKey<KpiTerms> KEY = new SettingKey<>(
            "report.kpi-snapshots",
            KpiTerms.class,
            new KpiTerms(24, 100),
            "feature M1; own choice: two years for the annual summary and its predecessor, one quarter for late facts");

    private static final int MONTHS_MAX = 120;
    private static final int DAYS_MAX = 3660;

    KpiTerms {
        if (months < 1 || months > MONTHS_MAX || restateDays < 1 || restateDays > DAYS_MAX) {
            throw new IllegalArgumentException("snapshots: " + months + ", " + restateDays);
        }
    }
}
