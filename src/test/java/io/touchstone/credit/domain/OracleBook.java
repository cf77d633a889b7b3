package io.touchstone.credit.domain;

import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.CreditStanding.Dimension;
import io.touchstone.kernel.PlatformTime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** All facts of a small database, from which the standing of any shop is worked out by the rulings taken literally. */
public final class OracleBook {

    private static final PlatformTime TIME = new PlatformTime(ZoneId.of("Asia/Shanghai"));

    private final CreditOracle oracle = new CreditOracle(CreditPolicy.VERSION_1, TIME);
    private final Map<String, Map<String, Map<String, OrderFact>>> pairs = new TreeMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();

    /** Reads everything; states are taken as unchanged for ever. */
    public static OracleBook read(JdbcTemplate jdbc) {
        var book = new OracleBook();
        jdbc.query(
                "select m.merchant_id, category_code, state from merchant m join merchant_state s using (merchant_id)",
                row -> {
                    book.categories.put(row.getString(1), row.getString(2));
                    book.states.put(row.getString(1), row.getString(3));
                });
        jdbc.query("select * from trade_rating where verdict = 'first'", row -> {
            OrderFact order = book.pairs
                    .computeIfAbsent(row.getString("merchant_id"), m -> new TreeMap<>())
                    .computeIfAbsent(row.getString("buyer_id"), b -> new TreeMap<>())
                    .computeIfAbsent(
                            row.getString("order_id"),
                            id -> new OrderFact(
                                    id,
                                    column(row, "product_id"),
                                    time(row, "order_created_at"),
                                    time(row, "order_completed_at")));
            order.rated(
                    Side.of(row.getString("rated_by")),
                    new RatingFact(
                            row.getInt("outcome"),
                            time(row, "rated_at"),
                            row.getInt("description_score"),
                            row.getInt("service_score"),
                            row.getInt("logistics_score")));
        });
        jdbc.query("select * from trade_rating where verdict = 'revision'", row -> {
            book.rating(
                            row.getString("merchant_id"),
                            row.getString("buyer_id"),
                            row.getString("order_id"),
                            row.getString("rated_by"))
                    .revised(time(row, "rated_at"));
        });
        jdbc.query("""
                select w.*, v.effective_at, coalesce(x.effective_at, '9999-01-01Z') as until
                from trade_void_rating w join trade_void v using (void_id) left join trade_void_reversal x using (void_id)
                """, row -> {
            book.rating(
                            row.getString("merchant_id"),
                            row.getString("buyer_id"),
                            row.getString("order_id"),
                            row.getString("rated_by"))
                    .voided(time(row, "effective_at"), time(row, "until"));
        });
        return book;
    }

    private RatingFact rating(String merchant, String buyer, String order, String by) {
        return pairs.get(merchant).get(buyer).get(order).rating(Side.of(by));
    }

    /** The standing by rulings C and D. */
    public CreditStanding standing(String merchant, Instant asOf) {
        long at = PlatformCalendar.micros(asOf);
        long points = 0;
        long positive = 0;
        long neutral = 0;
        long negative = 0;
        for (Collection<OrderFact> pair : pairsOf(merchant)) {
            CreditOracle.Credit credit = oracle.credit(pair, Side.BUYER, at);
            points += credit.points();
            positive += credit.positive();
            neutral += credit.neutral();
            negative += credit.negative();
        }
        long all = positive + neutral + negative;
        BigDecimal rate =
                all == 0 ? null : BigDecimal.valueOf(positive).divide(BigDecimal.valueOf(all), 5, RoundingMode.HALF_UP);
        List<String> cohort = cohort(categories.get(merchant), at);
        return new CreditStanding(
                merchant,
                asOf,
                new CreditStanding.Credit(
                        points, positive, neutral, negative, rate, LevelTable.VERSION_1.level(points)),
                new CreditStanding.Dsr(
                        TIME.monthsBefore(asOf, 6),
                        dimension(merchant, 0, at, cohort),
                        dimension(merchant, 1, at, cohort),
                        dimension(merchant, 2, at, cohort)),
                new CreditStanding.Industry(
                        categories.get(merchant), rank(merchant, at, cohort), cohort.isEmpty() ? null : cohort.size()));
    }

    private List<String> cohort(String category, long at) {
        List<String> cohort = categories.keySet().stream()
                .filter(shop -> categories.get(shop).equals(category))
                .filter(shop -> List.of("trial", "active").contains(states.get(shop)))
                .filter(shop -> marks(shop, at).rated() >= 5)
                .toList();
        return cohort.size() < 3 ? List.of() : cohort;
    }

    private Dimension dimension(String merchant, int i, long at, List<String> cohort) {
        MarkSums own = marks(merchant, at);
        List<BigDecimal[]> scores = new ArrayList<>();
        for (String shop : cohort) {
            MarkSums marks = marks(shop, at);
            if (marks.counts()[i] > 0) {
                scores.add(new BigDecimal[] {big(marks.sums()[i]), big(marks.counts()[i])});
            }
        }
        BigDecimal[] average = scores.isEmpty() ? null : mean(scores);
        BigDecimal score = own.counts()[i] == 0 ? null : round(big(own.sums()[i]), big(own.counts()[i]));
        BigDecimal comparison = null;
        if (cohort.contains(merchant) && score != null && average != null) {
            comparison = compare(new BigDecimal[] {big(own.sums()[i]), big(own.counts()[i])}, average, scores);
        }
        return new Dimension(
                score, own.counts()[i], average == null ? null : round(average[0], average[1]), comparison);
    }

    private static BigDecimal compare(BigDecimal[] own, BigDecimal[] average, List<BigDecimal[]> scores) {
        boolean above = less(average, own) || !less(own, average);
        BigDecimal[] end = scores.get(0);
        for (BigDecimal[] one : scores) {
            end = above == less(end, one) ? one : end;
        }
        BigDecimal[] span = above ? minus(end, average) : minus(average, end);
        BigDecimal[] distance = minus(own, average);
        return span[0].signum() == 0 ? null : round(distance[0].multiply(span[1]), distance[1].multiply(span[0]));
    }

    private Integer rank(String merchant, long at, List<String> cohort) {
        if (!cohort.contains(merchant)) {
            return null;
        }
        BigDecimal[] own = overall(merchant, at);
        return 1
                + (int) cohort.stream()
                        .filter(shop -> less(own, overall(shop, at)))
                        .count();
    }

    private BigDecimal[] overall(String shop, long at) {
        MarkSums marks = marks(shop, at);
        List<BigDecimal[]> scores = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (marks.counts()[i] > 0) {
                scores.add(new BigDecimal[] {big(marks.sums()[i]), big(marks.counts()[i])});
            }
        }
        return mean(scores);
    }

    private MarkSums marks(String shop, long at) {
        MarkSums sums = MarkSums.none();
        for (Collection<OrderFact> pair : pairsOf(shop)) {
            sums = sums.plus(oracle.marks(pair, at));
        }
        return sums;
    }

    private List<Collection<OrderFact>> pairsOf(String merchant) {
        return pairs.getOrDefault(merchant, Map.of()).values().stream()
                .map(Map::values)
                .toList();
    }

    private static BigDecimal[] mean(List<BigDecimal[]> all) {
        BigDecimal[] sum = {BigDecimal.ZERO, BigDecimal.ONE};
        for (BigDecimal[] one : all) {
            sum = minus(sum, new BigDecimal[] {one[0].negate(), one[1]});
        }
        return new BigDecimal[] {sum[0], sum[1].multiply(big(all.size()))};
    }

    private static BigDecimal[] minus(BigDecimal[] a, BigDecimal[] b) {
        return new BigDecimal[] {a[0].multiply(b[1]).subtract(b[0].multiply(a[1])), a[1].multiply(b[1])};
    }

    private static boolean less(BigDecimal[] a, BigDecimal[] b) {
        return a[0].multiply(b[1]).compareTo(b[0].multiply(a[1])) < 0;
    }

    private static BigDecimal round(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 5, RoundingMode.HALF_UP);
    }

    private static BigDecimal big(long value) {
        return new BigDecimal(BigInteger.valueOf(value));
    }

    private static long time(java.sql.ResultSet row, String column) {
        try {
            return PlatformCalendar.micros(
                    row.getObject(column, OffsetDateTime.class).toInstant());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
