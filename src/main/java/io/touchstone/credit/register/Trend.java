package io.touchstone.credit.register;

import io.touchstone.credit.CreditRegister.TrendPoint;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.Industry;
import io.touchstone.credit.domain.MarkSums;
import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PairMarks;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.PairSql;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.credit.projection.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Scores and points as of the midnights that end a number of days, with a handful of queries: at a midnight the window is whole
 * stored days, so that every point of the line is a difference of two sums.
 */
@Component
class Trend {

    private static final String DAYS = """
            select merchant_id, day, d_sum, s_sum, l_sum, d_n, s_n, l_n, rated from credit_day
            where merchant_id = any (:shops) and day >= :first and day < :end order by merchant_id, day
            """;

    private static final String POINTS =
            "select day, points from credit_day where merchant_id = :merchant and day < :end order by day";

    private final Reckoning reckoning;
    private final StandingReckoning standings;
    private final CategoryTimeline timeline;
    private final CreditPolicies policies;
    private final PlatformCalendar calendar;

    Trend(
            Reckoning reckoning,
            StandingReckoning standings,
            CategoryTimeline timeline,
            CreditPolicies policies,
            PlatformCalendar calendar) {
        this.reckoning = reckoning;
        this.standings = standings;
        this.timeline = timeline;
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
    List<TrendPoint> of(String merchantId, String category, List<LocalDate> days) {
        List<Midnight> midnights = days.stream().map(this::midnight).toList();
        CategoryTimeline.Shops shops = timeline.of(category);
        Map<String, MarkDays> marks = markDays(shops.all(), midnights);
        List<Map<String, MarkSums>> voids = voidCorrections(shops.all(), midnights);
        NavigableMap<Integer, Long> points = points(merchantId, midnights);
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
            Map.Entry<Integer, Long> balance = points.lowerEntry(midnight.end());
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

    private Map<String, MarkDays> markDays(Set<String> shops, List<Midnight> midnights) {
        Map<String, MarkDays> marks = new HashMap<>();
        MapSqlParameterSource parameters = new MapSqlParameterSource("shops", shops.toArray(String[]::new))
                .addValue(
                        "first",
                        day(midnights.stream()
                                .mapToInt(Midnight::firstDay)
                                .min()
                                .orElse(0)))
                .addValue(
                        "end",
                        day(midnights.stream().mapToInt(Midnight::end).max().orElse(0)));
        reckoning.jdbc().query(DAYS, parameters, row -> {
            MarkSums sums = new MarkSums(
                    new long[] {row.getLong(3), row.getLong(4), row.getLong(5)},
                    new long[] {row.getLong(6), row.getLong(7), row.getLong(8)},
                    row.getLong(9));
            int day = (int) row.getObject(2, LocalDate.class).toEpochDay();
            marks.computeIfAbsent(row.getString(1), shop -> new MarkDays()).add(day, sums);
        });
        return marks;
    }

    private NavigableMap<Integer, Long> points(String merchantId, List<Midnight> midnights) {
        NavigableMap<Integer, Long> points = new TreeMap<>();
        MapSqlParameterSource parameters = new MapSqlParameterSource("merchant", merchantId)
                .addValue(
                        "end",
                        day(midnights.stream().mapToInt(Midnight::end).max().orElse(0)));
        long[] sum = {0};
        reckoning.jdbc().query(POINTS, parameters, row -> {
            sum[0] += row.getLong(2);
            points.put((int) row.getObject(1, LocalDate.class).toEpochDay(), sum[0]);
        });
        return points;
    }

    /** What voids change in each window; only pairs with a void are gone through. */
    private List<Map<String, MarkSums>> voidCorrections(Set<String> shops, List<Midnight> midnights) {
        List<Map<String, MarkSums>> corrections = new ArrayList<>();
        midnights.forEach(midnight -> corrections.add(new HashMap<>()));
        String pairs =
                "(select distinct merchant_id, buyer_id from trade_void_rating where merchant_id = any (:shops))";
        var parameters = new MapSqlParameterSource("shops", shops.toArray(String[]::new));
        CreditPolicy.Shape shape = reckoning.state().shape();
        reckoning.read(PairSql.ofPairs(pairs, shape.defaults().policy()), parameters, (merchant, buyer, orders) -> {
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
