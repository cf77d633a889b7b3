package io.touchstone.credit.register;

import io.touchstone.credit.CreditRegister.TrendPoint;
import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.ProjectionState;
import io.touchstone.credit.register.StandingReckoning.Cohort;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The line of a chart: all days that the stored ones answer for at once, the others each for itself. */
@Component
class TrendDays {

    private final Trend trend;
    private final StandingReckoning standings;
    private final CreditPolicies policies;
    private final PlatformTime time;
    private final Clock clock;

    TrendDays(Trend trend, StandingReckoning standings, CreditPolicies policies, PlatformTime time, Clock clock) {
        this.trend = trend;
        this.standings = standings;
        this.policies = policies;
        this.time = time;
        this.clock = clock;
    }

    List<TrendPoint> of(String merchantId, CategoryTimeline.Shops shops, List<LocalDate> days, ProjectionState stored) {
        Instant now = clock.instant();
        List<LocalDate> ended =
                days.stream().filter(day -> isStored(day, now, stored.shape())).toList();
        Map<LocalDate, TrendPoint> byDay = new HashMap<>();
        if (!ended.isEmpty()) {
            trend.of(merchantId, shops, ended).forEach(point -> byDay.put(point.day(), point));
        }
        return days.stream()
                .map(day -> byDay.computeIfAbsent(day, other -> single(merchantId, shops, other, stored)))
                .toList();
    }

    private boolean isStored(LocalDate day, Instant now, CreditPolicy.Shape shape) {
        Instant end = endOf(day);
        return !end.isAfter(now) && policies.at(end).shape().equals(shape);
    }

    private TrendPoint single(String merchantId, CategoryTimeline.Shops shops, LocalDate day, ProjectionState stored) {
        Instant now = clock.instant();
        Instant end = endOf(day).isAfter(now) ? now : endOf(day);
        var cohort = new Cohort(merchantId, shops.category(), shops.openAt(PlatformCalendar.micros(end)));
        CreditStanding standing = standings.standing(cohort, end, stored);
        return new TrendPoint(day, standing.dsr(), standing.credit().points());
    }

    private Instant endOf(LocalDate day) {
        return time.startOf(day.plusDays(1));
    }
}
