package io.touchstone.credit.register;

import io.touchstone.credit.CreditLift;
import io.touchstone.credit.CreditOutlook;
import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.ExplainedRating;
import io.touchstone.credit.StatementLine;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.credit.domain.LevelTable.Grade;
import io.touchstone.credit.domain.Outlook;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.PairSql;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers about merchants' credit. Each answer is put together from one snapshot of the database, so that an import that commits
 * meanwhile is in it whole or not at all. It asks for no ability: its callers do, by what they show to whom.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CreditRegisterDesk implements CreditRegister {

    private static final int PACE_DAYS = 28;

    private final Reckoning reckoning;
    private final StandingReckoning standings;
    private final Statement statement;
    private final Trend trend;
    private final CategoryShops shops;
    private final CreditPolicies policies;
    private final PlatformCalendar calendar;
    private final PlatformTime time;
    private final Clock clock;

    CreditRegisterDesk(
            Reckoning reckoning,
            StandingReckoning standings,
            Statement statement,
            Trend trend,
            CategoryShops shops,
            CreditPolicies policies,
            PlatformCalendar calendar,
            PlatformTime time,
            Clock clock) {
        this.reckoning = reckoning;
        this.standings = standings;
        this.statement = statement;
        this.trend = trend;
        this.shops = shops;
        this.policies = policies;
        this.calendar = calendar;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public CreditStanding standing(String merchantId, Instant asOf) {
        return standings.standing(merchantId, asOf);
    }

    @Override
    public void explain(String merchantId, Instant asOf, boolean dsrWindowOnly, Consumer<ExplainedRating> sink) {
        shops.categoryOf(merchantId);
        CreditPolicy policy = policies.at(asOf);
        var explanation = new Explanation(policy, calendar, PlatformCalendar.micros(asOf), dsrWindowOnly, sink);
        reckoning.read(
                PairSql.ofMerchants(policy.defaults().policy()),
                new MapSqlParameterSource("merchants", new String[] {merchantId}),
                (merchant, buyer, orders) -> explanation.explain(orders));
    }

    @Override
    public KeysetPage<StatementLine> statement(String merchantId, Instant asOf, @Nullable String cursor, int limit) {
        shops.categoryOf(merchantId);
        return statement.page(merchantId, asOf, cursor, Math.min(limit, KeysetPage.LIMIT_MAX));
    }

    @Override
    public CreditLift lift(String merchantId, Instant asOf) {
        LevelTable levels = policies.at(asOf).levels();
        long points = points(merchantId, asOf);
        Optional<Grade> next = levels.above(points);
        return new CreditLift(
                next.map(Grade::level).orElse(null),
                next.map(grade -> grade.from() - points).orElse(0L));
    }

    @Override
    public CreditOutlook outlook(String merchantId, Instant asOf) {
        long points = points(merchantId, asOf);
        long before = points(merchantId, asOf.minus(Duration.ofDays(PACE_DAYS)));
        return new Outlook(policies.at(asOf).levels(), PACE_DAYS).of(points, points - before, time.day(asOf));
    }

    @Override
    public List<TrendPoint> trend(String merchantId, List<LocalDate> days) {
        String category = shops.categoryOf(merchantId);
        Instant now = clock.instant();
        CreditPolicy.Shape shape = reckoning.state().shape();
        List<LocalDate> stored = days.stream()
                .filter(day -> !endOf(day).isAfter(now)
                        && policies.at(endOf(day)).shape().equals(shape))
                .toList();
        var byDay = new java.util.HashMap<LocalDate, TrendPoint>();
        if (!stored.isEmpty()) {
            trend.of(merchantId, category, stored).forEach(point -> byDay.put(point.day(), point));
        }
        return days.stream()
                .map(day -> byDay.computeIfAbsent(day, other -> single(merchantId, other, now)))
                .toList();
    }

    private TrendPoint single(String merchantId, LocalDate day, Instant now) {
        Instant end = endOf(day).isAfter(now) ? now : endOf(day);
        CreditStanding standing = standings.standing(merchantId, end);
        return new TrendPoint(day, standing.dsr(), standing.credit().points());
    }

    private Instant endOf(LocalDate day) {
        return time.startOf(day.plusDays(1));
    }

    private long points(String merchantId, Instant asOf) {
        shops.categoryOf(merchantId);
        Set<String> only = Set.of(merchantId);
        long at = PlatformCalendar.micros(asOf);
        return Objects.requireNonNull(
                        reckoning.tally(only, only, at, policies.at(asOf)).get(merchantId))
                .points();
    }
}
