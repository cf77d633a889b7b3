package io.touchstone.credit.register;

import io.touchstone.credit.CreditLift;
import io.touchstone.credit.CreditOverview;
import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.ExplainedRating;
import io.touchstone.credit.StatementLine;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.PairSql;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private final Reckoning reckoning;
    private final StandingReckoning standings;
    private final OverviewReckoning overviews;
    private final Statement statement;
    private final TrendDays trend;
    private final CategoryTimeline timeline;
    private final CategoryShops shops;
    private final CreditPolicies policies;
    private final PlatformCalendar calendar;

    CreditRegisterDesk(
            Reckoning reckoning,
            StandingReckoning standings,
            OverviewReckoning overviews,
            Statement statement,
            TrendDays trend,
            CategoryTimeline timeline,
            CategoryShops shops,
            CreditPolicies policies,
            PlatformCalendar calendar) {
        this.reckoning = reckoning;
        this.standings = standings;
        this.overviews = overviews;
        this.statement = statement;
        this.trend = trend;
        this.timeline = timeline;
        this.shops = shops;
        this.policies = policies;
        this.calendar = calendar;
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
    public KeysetPage<StatementLine> statement(CreditStanding standing, @Nullable String cursor, int limit) {
        return statement.page(standing, cursor, Math.min(limit, KeysetPage.LIMIT_MAX));
    }

    @Override
    public CreditLift lift(CreditStanding standing) {
        return overviews.lift(standing);
    }

    @Override
    public CreditOverview overview(String merchantId, Instant asOf, List<LocalDate> days) {
        return overviews.overview(merchantId, asOf, days);
    }

    @Override
    public List<TrendPoint> trend(String merchantId, List<LocalDate> days) {
        return trend.of(merchantId, timeline.around(merchantId), days, reckoning.state());
    }
}
