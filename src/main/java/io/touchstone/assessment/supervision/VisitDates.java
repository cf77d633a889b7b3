package io.touchstone.assessment.supervision;

import java.time.LocalDate;

/**
 * When certificates are looked at (ruling Q2). A month later is the same day of that month, or its last day where it has no such
 * day; the day on which a visit is due is still in time.
 */
final class VisitDates {

    private VisitDates() {}

    /** The first visit. */
    static LocalDate first(LocalDate awardedOn, VisitTerms terms) {
        return awardedOn.plusMonths(terms.firstMonths());
    }

    /** The latest day of the visit after one that was held. */
    static LocalDate next(LocalDate heldOn, VisitTerms terms) {
        return heldOn.plusMonths(terms.intervalMonths());
    }

    /** The first day on which a scheduled visit may begin. */
    static LocalDate earliest(LocalDate dueOn, VisitTerms terms) {
        return dueOn.minusDays(terms.earlyDays());
    }

    static boolean isOverdue(LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn);
    }

    /** The day on which an overdue visit has suspended its certificate. */
    static LocalDate suspendsOn(LocalDate dueOn, VisitTerms terms) {
        return dueOn.plusDays(terms.graceDays());
    }

    static boolean suspends(LocalDate dueOn, LocalDate today, VisitTerms terms) {
        return !today.isBefore(suspendsOn(dueOn, terms));
    }

    /** How many of the two notices are to have gone out by a day. */
    static int reminders(LocalDate dueOn, LocalDate today, VisitTerms terms) {
        if (!today.isBefore(dueOn.minusDays(terms.lastNoticeDays()))) {
            return 2;
        }
        return today.isBefore(dueOn.minusDays(terms.firstNoticeDays())) ? 0 : 1;
    }
}
