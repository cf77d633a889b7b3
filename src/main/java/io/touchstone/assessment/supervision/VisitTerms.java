package io.touchstone.assessment.supervision;

import io.touchstone.rulebook.SettingKey;

/**
 * The clocks of supervision and how much is looked at.
 *
 * @param firstMonths from the award to the first visit
 * @param intervalMonths at most from one held visit to the next
 * @param graceDays overdue until the certificate is suspended
 * @param firstNoticeDays before the due day, and {@code lastNoticeDays} once more
 * @param earlyDays before the due day on which a scheduled visit may begin
 * @param extraDays in which an extra visit is due
 * @param followUpDays in which a suspended certificate is looked at again
 * @param items looked at in one visit
 * @param riskPercent of them chosen by how much rests on them; the others by lot
 */
record VisitTerms(
        int firstMonths,
        int intervalMonths,
        int graceDays,
        int firstNoticeDays,
        int lastNoticeDays,
        int earlyDays,
        int extraDays,
        int followUpDays,
        int items,
        int riskPercent) {

    static final SettingKey<VisitTerms> KEY = new SettingKey<>(
            "assessment.visits",
            VisitTerms.class,
            new VisitTerms(6, 12, 30, 30, 7, 60, 30, 90, 20, 50),
            "ruling Q2 (months and days of grace); platform-defined otherwise");

    private static final int MONTHS_MAX = 12;
    private static final int DAYS_MAX = 365;
    private static final int ITEMS_MAX = 272;
    private static final int WHOLE = 100;

    VisitTerms {
        within(firstMonths, 1, MONTHS_MAX);
        within(intervalMonths, 1, MONTHS_MAX);
        within(graceDays, 1, DAYS_MAX);
        within(firstNoticeDays, 1, DAYS_MAX);
        within(lastNoticeDays, 1, firstNoticeDays);
        within(earlyDays, 0, DAYS_MAX);
        within(extraDays, 1, DAYS_MAX);
        within(followUpDays, 1, DAYS_MAX);
        within(items, 1, ITEMS_MAX);
        within(riskPercent, 0, WHOLE);
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
        }
    }
}
