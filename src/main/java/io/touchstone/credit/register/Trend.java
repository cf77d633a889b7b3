package io.touchstone.credit.register;

import io.touchstone.credit.CreditRegister.TrendPoint;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.credit.domain.Industry;
import io.touchstone.credit.domain.MarkSums;
import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PairMarks;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.PairSql;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.credit.projection.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Scores and points as of the midnights that end a number of days, with a handful of queries: at a midnight the window is whole
 * stored days, so that every point of the line is a difference of two sums.
 */
@Component
class Trend {

    /** Two looks at the days, each by its own range of the key: of all shops the windows', of one its whole life. */
    private static final String DAYS = """
            select merchant_id, day, d_sum, s_sum, l_sum, d_n, s_n, l_n, rated, null as points from credit_day
            where merchant_id = any (:shops) and day >= :first and day < :end
            union all
            select merchant_id, day, 0, 0, 0, 0, 0, 0, 0, points from credit_day
            where merchant_id = :merchant and day < :end
            order by merchant_id, day
            """;

    private final Reckoning reckoning;
    private final StandingReckoning standings;
    private final CreditPolicies policies;
    private final PlatformCalendar calendar;

    Trend(Reckoning reckoning, StandingReckoning standings, CreditPolicies policies, PlatformCalendar calendar) {
        this.reckoning = reckoning;
        this.standings = standings;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** One midnight: the instant at which a day ends, and the first day of the window that ends then. */
    private record Midnight(LocalDate day, long at, int firstDay, long windowFrom, CreditPolicy policy) {

        int end() {
            return (int) day.toEpochDay() + 1;
        }
    }

    /** @param days for each of which the settings in force are those the stored days were made with */
    List<TrendPoint> of(String merchantId, CategoryTimeline.Shops shops, List<LocalDate> days) {
        List<Midnight> midnights = days.stream().map(this::midnight).toList();
        Days stored = days(merchantId, shops.all(), midnights);
        Map<String, MarkDays> marks = stored.marks();
        List<Map<String, MarkSums>> voids = voidCorrections(shops.all(), midnights);
        List<TrendPoint> trend = new ArrayList<>();
        for (int i = 0; i < midnights.size(); i++) {
            Midnight midnight = midnights.get(i);
            Map<String, MarkSums> correction = voids.get(i);
            Set<String> open = shops.openAt(midnight.at());
            List<MarkSums> others = open.stream()
                    .map(shop -> window(shop, midnight, marks, correction))
                    .toList();
            Industry industry = new Industry(others, midnight.policy().industry());
            MarkSums own = window(merchantId, midnight, marks, correction);
            boolean isIn = open.contains(merchantId)
                    && Industry.hasEnough(own, midnight.policy().industry());
            Map.Entry<Integer, Long> balance = stored.points().lowerEntry(midnight.end());
            trend.add(new TrendPoint(
                    midnight.day(),
                    standings.dsr(own, midnight.at(), midnight.policy(), industry, isIn),
                    balance == null ? 0 : balance.getValue()));
        }
        return trend;
    }

    private Midnight midnight(LocalDate day) {
        long at = calendar.startOf((int) day.toEpochDay() + 1);
        CreditPolicy policy = policies.at(PlatformCalendar.instant(at));
        long windowFrom = calendar.monthsBefore(at, policy.dsr().months());
        return new Midnight(day, at, calendar.ledgerDay(windowFrom) + 1, windowFrom, policy);
    }

    private static MarkSums window(
            String shop, Midnight midnight, Map<String, MarkDays> marks, Map<String, MarkSums> correction) {
        MarkDays days = marks.get(shop);
        MarkSums stored = days == null ? MarkSums.none() : days.within(midnight.firstDay(), midnight.end());
        MarkSums change = correction.get(shop);
        return change == null ? stored : stored.plus(change);
    }

    /** The marks of all by day, and of one the points after each day. */
    private record Days(Map<String, MarkDays> marks, NavigableMap<Integer, Long> points) {}

    private Days days(String merchantId, Set<String> shops, List<Midnight> midnights) {
        Days days = new Days(new HashMap<>(), new TreeMap<>());
        MapSqlParameterSource parameters = new MapSqlParameterSource("shops", shops.toArray(String[]::new))
                .addValue("merchant", merchantId)
                .addValue("first", day(edge(midnights, Midnight::firstDay, Math::min)))
                .addValue("end", day(edge(midnights, Midnight::end, Math::max)));
        long[] sum = {0};
        reckoning.jdbc().query(DAYS, parameters, row -> {
            int day = (int) row.getObject(2, LocalDate.class).toEpochDay();
            long points = row.getLong(10);
            if (row.wasNull()) {
                days.marks()
                        .computeIfAbsent(row.getString(1), shop -> new MarkDays())
                        .add(day, marks(row));
            } else {
                sum[0] += points;
                days.points().put(day, sum[0]);
            }
        });
        return days;
    }

    private static int edge(List<Midnight> midnights, ToIntFunction<Midnight> day, IntBinaryOperator choice) {
        return midnights.stream().mapToInt(day).reduce(choice).orElse(0);
    }

    private static MarkSums marks(ResultSet row) throws SQLException {
        return new MarkSums(
                new long[] {row.getLong(3), row.getLong(4), row.getLong(5)},
                new long[] {row.getLong(6), row.getLong(7), row.getLong(8)},
                row.getLong(9));
    }

    /** What voids change in each window; only pairs with a void are gone through. */
    private List<Map<String, MarkSums>> voidCorrections(Set<String> shops, List<Midnight> midnights) {
        List<Map<String, MarkSums>> corrections = new ArrayList<>();
        midnights.forEach(midnight -> corrections.add(new HashMap<>()));
        String pairs =
                "(select distinct merchant_id, buyer_id from trade_void_rating where merchant_id = any (:shops))";
        var parameters = new MapSqlParameterSource("shops", shops.toArray(String[]::new));
        // The shape is one for all of them, see above.
        Policy silence = midnights.get(0).policy().shape().defaults().policy();
        reckoning.read(PairSql.ofPairs(pairs, silence), parameters, (merchant, buyer, orders) -> {
            for (int i = 0; i < midnights.size(); i++) {
                corrections.get(i).merge(merchant, correction(orders, midnights.get(i)), MarkSums::plus);
            }
        });
        return corrections;
    }

    private MarkSums correction(Collection<OrderFact> orders, Midnight midnight) {
        PairMarks marks = new PairMarks(midnight.policy().dsr().perPairMonth(), calendar);
        Tally tally = new Tally();
        marks.at(orders, midnight.at(), mark -> tally.addAfter(mark, midnight.windowFrom()));
        marks.withoutVoids(orders, mark -> tally.takeWithin(mark, midnight.windowFrom(), midnight.at()));
        return tally.marks();
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
