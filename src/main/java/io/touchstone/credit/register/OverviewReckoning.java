package io.touchstone.credit.register;

import io.touchstone.credit.CreditLift;
import io.touchstone.credit.CreditOutlook;
import io.touchstone.credit.CreditOverview;
import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.domain.LevelTable.Grade;
import io.touchstone.credit.domain.Outlook;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.ProjectionState;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.credit.projection.Reckoning.Whose;
import io.touchstone.credit.register.StandingReckoning.Cohort;
import io.touchstone.kernel.PlatformTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the page of one merchant together: what its figures have in common is read once for all of them. */
@Component
class OverviewReckoning {

    private static final int PACE_DAYS = 28;

    private final Reckoning reckoning;
    private final StandingReckoning standings;
    private final CategoryTimeline timeline;
    private final TrendDays trend;
    private final CreditPolicies policies;
    private final PlatformTime time;

    OverviewReckoning(
            Reckoning reckoning,
            StandingReckoning standings,
            CategoryTimeline timeline,
            TrendDays trend,
            CreditPolicies policies,
            PlatformTime time) {
        this.reckoning = reckoning;
        this.standings = standings;
        this.timeline = timeline;
        this.trend = trend;
        this.policies = policies;
        this.time = time;
    }

    CreditOverview overview(String merchantId, Instant asOf, List<LocalDate> days) {
        CategoryTimeline.Shops shops = timeline.around(merchantId);
        ProjectionState stored = reckoning.state();
        var cohort = new Cohort(merchantId, shops.category(), shops.openAt(PlatformCalendar.micros(asOf)));
        CreditStanding standing = standings.standing(cohort, asOf, stored);
        return new CreditOverview(
                standing, lift(standing), outlook(standing, stored), trend.of(merchantId, shops, days, stored));
    }

    /** What is missing to the next level; the standing knows the points already. */
    CreditLift lift(CreditStanding standing) {
        long points = standing.credit().points();
        Optional<Grade> next = policies.at(standing.asOf()).levels().above(points);
        return new CreditLift(
                next.map(Grade::level).orElse(null),
                next.map(grade -> grade.from() - points).orElse(0L));
    }

    private CreditOutlook outlook(CreditStanding standing, ProjectionState stored) {
        Instant asOf = standing.asOf();
        long points = standing.credit().points();
        long before = points(standing.merchantId(), asOf.minus(Duration.ofDays(PACE_DAYS)), stored);
        return new Outlook(policies.at(asOf).levels(), PACE_DAYS).of(points, points - before, time.day(asOf));
    }

    private long points(String merchantId, Instant at, ProjectionState stored) {
        return Objects.requireNonNull(reckoning
                        .tally(Whose.one(merchantId), PlatformCalendar.micros(at), policies.at(at), stored)
                        .get(merchantId))
                .points();
    }
}
