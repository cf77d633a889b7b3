package io.touchstone.penalty.statement;

import io.touchstone.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days a report is about, both included; they are over, so that its figures stand. */
public record GovernancePeriod(LocalDate from, LocalDate to) {

    private static final int DAYS_MAX = 366;

    /** @throws RuleViolation when it is no such period */
    static GovernancePeriod of(LocalDate from, LocalDate to, LocalDate today) {
        if (from.isAfter(to) || !to.isBefore(today) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw new RuleViolation(ReasonsRule.REPORT_PERIOD_UNFIT);
        }
        return new GovernancePeriod(from, to);
    }
}
