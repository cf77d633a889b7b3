package io.touchstone.credit.projection;

import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.credit.domain.MarkSums;
import io.touchstone.credit.domain.PairHistory;
import io.touchstone.credit.domain.PairMarks;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Computes points and marks of merchants as of any instant, exactly: whole days from the stored ones, the rest from the facts of
 * the few pairs that have an event there or a void anywhere. Where the settings in force then are not those the days were made
 * with, all of it comes from the facts.
 */
@Component
public class Reckoning {

    /** Two looks at the days, each by its own range of the key: of some merchants all of them, of many the window's. */
    private static final String WHOLE_DAYS = """
            select merchant_id, sum(points), sum(positive), sum(neutral), sum(negative), 0, 0, 0, 0, 0, 0, 0
            from credit_day where merchant_id = any (:credited) and day < :lastDay
            group by merchant_id
            union all
            select merchant_id, 0, 0, 0, 0, sum(d_sum), sum(d_n), sum(s_sum), sum(s_n), sum(l_sum), sum(l_n), sum(rated)
            from credit_day where merchant_id = any (:marked) and day >= :fullFrom and day < :lastDay
            group by merchant_id
            """;

    /** Pairs of which something happened in the part of the last day. */
    private static final String EVENTS_IN_LAST_DAY = """
            select r.merchant_id, r.buyer_id from trade_rating r
            where r.merchant_id = any (:credited) and r.rated_at > :lastStart and r.rated_at <= :asOf
              and r.verdict in ('first', 'revision')
            union
            select r.merchant_id, r.buyer_id from trade_rating r
            where r.merchant_id = any (:credited) and r.rated_by = 'seller' and r.verdict = 'first'
              and r.order_completed_at > :lastStart - :after * interval '1 hour'
              and r.order_completed_at <= :asOf - :after * interval '1 hour'
            """;

    /** Pairs that gave marks in the parts of days at both ends of the window, or any of whose ratings was ever voided. */
    private static final String MARKS_AT_THE_EDGES = """
            union
            select r.merchant_id, r.buyer_id from trade_rating r
            where r.merchant_id = any (:marked) and r.rated_by = 'buyer' and r.verdict = 'first'
              and r.rated_at > :windowFrom and r.rated_at <= :fullStart
            union
            select r.merchant_id, r.buyer_id from trade_rating r
            where r.merchant_id = any (:marked) and r.rated_by = 'buyer' and r.verdict = 'first'
              and r.rated_at > :lastStart and r.rated_at <= :asOf
            union
            select v.merchant_id, v.buyer_id from trade_void_rating v where v.merchant_id = any (:marked)
            """;

    private static final String SILENCE_IN_LAST_DAY = """
            union
            select o.merchant_id, o.buyer_id from trade_order o
            where o.merchant_id = any (:credited)
              and o.completed_at > :lastStart - :after * interval '1 hour'
              and o.completed_at <= :asOf - :after * interval '1 hour'
            """;

    private static final int FETCH = 2_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final PlatformCalendar calendar;

    Reckoning(JdbcTemplate jdbc, PlatformCalendar calendar) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.calendar = calendar;
    }

    /**
     * Whose figures are asked for.
     *
     * @param credited merchants whose points are
     * @param marked merchants whose marks are; those credited are among them
     */
    public record Whose(Set<String> credited, Set<String> marked) {

        public static Whose one(String merchantId) {
            return new Whose(Set.of(merchantId), Set.of(merchantId));
        }
    }

    /** The figures that are asked for, and as of when; with marks since {@code windowFrom}. Times in microseconds. */
    private record Question(Whose whose, long asOf, long windowFrom, CreditPolicy.Shape shape) {

        Set<String> credited() {
            return whose.credited();
        }

        Set<String> marked() {
            return whose.marked();
        }
    }

    /**
     * The figures as of an instant, with marks of the window that ends then (D1).
     *
     * @param asOf microseconds, as all times here
     * @param stored as {@link #state()} reads it in the same snapshot; one reading serves many instants
     */
    public Map<String, Tally> tally(Whose whose, long asOf, CreditPolicy policy, ProjectionState stored) {
        long windowFrom = calendar.monthsBefore(asOf, policy.dsr().months());
        return tally(new Question(whose, asOf, windowFrom, policy.shape()), stored);
    }

    /** The figures as the scores keep them: by the settings of the stored days, with marks since their own instant. */
    Map<String, Tally> scores(Set<String> merchants, long asOf, ProjectionState state) {
        return tally(new Question(new Whose(merchants, merchants), asOf, state.dsrFrom(), state.shape()), state);
    }

    private Map<String, Tally> tally(Question question, ProjectionState stored) {
        Map<String, Tally> tallies = new HashMap<>();
        question.marked().forEach(merchant -> tallies.put(merchant, new Tally()));
        if (stored.shape().equals(question.shape())) {
            addWholeDays(question, tallies);
            addEdges(question, tallies);
        } else {
            addFromFacts(question, tallies);
        }
        return tallies;
    }

    public ProjectionState state() {
        return Objects.requireNonNull(
                jdbc.getJdbcTemplate().queryForObject(ProjectionState.SELECT, ProjectionState::of));
    }

    public NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    private void addWholeDays(Question question, Map<String, Tally> tallies) {
        MapSqlParameterSource parameters = parameters(question)
                .addValue("fullFrom", LocalDate.ofEpochDay(fullFrom(question)))
                .addValue("lastDay", LocalDate.ofEpochDay(calendar.ledgerDay(question.asOf())));
        jdbc.query(WHOLE_DAYS, parameters, row -> {
            Tally tally = Objects.requireNonNull(tallies.get(row.getString(1)));
            tally.addCredit(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            tally.addMarks(new MarkSums(
                    new long[] {row.getLong(6), row.getLong(8), row.getLong(10)},
                    new long[] {row.getLong(7), row.getLong(9), row.getLong(11)},
                    row.getLong(12)));
        });
    }

    private void addEdges(Question question, Map<String, Tally> tallies) {
        long fullStart = calendar.startOf(fullFrom(question));
        long lastStart = calendar.startOf(calendar.ledgerDay(question.asOf()));
        Policy silence = question.shape().defaults().policy();
        String pairs = EVENTS_IN_LAST_DAY + MARKS_AT_THE_EDGES + (silence == Policy.ALWAYS ? SILENCE_IN_LAST_DAY : "");
        MapSqlParameterSource parameters = parameters(question)
                .addValue("windowFrom", time(question.windowFrom()))
                .addValue("fullStart", time(fullStart))
                .addValue("lastStart", time(lastStart))
                .addValue("asOf", time(question.asOf()))
                .addValue("after", question.shape().defaults().afterHours());
        PairMarks marks = new PairMarks(question.shape().dsrPerPairMonth(), calendar);
        read(PairSql.ofPairs("(" + pairs + ")", silence), parameters, (merchant, buyer, orders) -> {
            Tally tally = Objects.requireNonNull(tallies.get(merchant));
            if (question.credited().contains(merchant)) {
                new PairHistory(orders, Side.BUYER, question.shape(), calendar)
                        .tell(step -> tally.addWithin(step, lastStart, question.asOf()));
            }
            marks.at(orders, question.asOf(), mark -> tally.addAfter(mark, question.windowFrom()));
            marks.withoutVoids(orders, mark -> tally.takeWithin(mark, fullStart, lastStart));
        });
    }

    private void addFromFacts(Question question, Map<String, Tally> tallies) {
        PairMarks marks = new PairMarks(question.shape().dsrPerPairMonth(), calendar);
        var parameters =
                new MapSqlParameterSource("merchants", question.marked().toArray(String[]::new));
        read(PairSql.ofMerchants(question.shape().defaults().policy()), parameters, (merchant, buyer, orders) -> {
            Tally tally = Objects.requireNonNull(tallies.get(merchant));
            new PairHistory(orders, Side.BUYER, question.shape(), calendar)
                    .tell(step -> tally.addWithin(step, Long.MIN_VALUE, question.asOf()));
            marks.at(orders, question.asOf(), mark -> tally.addAfter(mark, question.windowFrom()));
        });
    }

    /** Hands the pairs of a query over in flat memory; within a transaction. */
    public void read(String query, MapSqlParameterSource parameters, PairReader.Sink sink) {
        PairReader.Rows rows = PairReader.rows(sink);
        jdbc.query(query, parameters, rows);
        rows.end();
    }

    /** The first day that lies wholly in the window. */
    private int fullFrom(Question question) {
        return calendar.ledgerDay(question.windowFrom()) + 1;
    }

    private static MapSqlParameterSource parameters(Question question) {
        return new MapSqlParameterSource()
                .addValue("credited", question.credited().toArray(String[]::new))
                .addValue("marked", question.marked().toArray(String[]::new));
    }

    public static OffsetDateTime time(long micros) {
        return PlatformCalendar.instant(micros).atOffset(ZoneOffset.UTC);
    }
}
