package io.touchstone.credit.projection;

import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.trade.FactsLock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the scores along with time: what becomes due, and the window of the marks that slides every midnight. */
@Component
public class ScoreBook {

    private static final int CHUNK = 500;

    private static final String SLIDE = """
            update credit_score s set d_sum = w.d_sum, d_n = w.d_n, s_sum = w.s_sum, s_n = w.s_n, l_sum = w.l_sum,
                   l_n = w.l_n, rated = w.rated, computed_at = ?
            from (
                select s.merchant_id, coalesce(sum(d.d_sum), 0) as d_sum, coalesce(sum(d.d_n), 0) as d_n,
                       coalesce(sum(d.s_sum), 0) as s_sum, coalesce(sum(d.s_n), 0) as s_n,
                       coalesce(sum(d.l_sum), 0) as l_sum, coalesce(sum(d.l_n), 0) as l_n,
                       coalesce(sum(d.rated), 0) as rated
                from credit_score s
                left join credit_day d on d.merchant_id = s.merchant_id and d.day >= ? and d.day <= ?
                group by s.merchant_id) w
            where w.merchant_id = s.merchant_id
              and (s.d_sum, s.d_n, s.s_sum, s.s_n, s.l_sum, s.l_n, s.rated)
                  is distinct from (w.d_sum, w.d_n, w.s_sum, w.s_n, w.l_sum, w.l_n, w.rated)
            """;

    private static final String REWRITE = """
            update credit_score s set points = w.points, positive = w.positive, neutral = w.neutral,
                   negative = w.negative, d_sum = w.d_sum, d_n = w.d_n, s_sum = w.s_sum, s_n = w.s_n,
                   l_sum = w.l_sum, l_n = w.l_n, rated = w.rated, computed_at = ?
            from unnest(?::text[]%s) as w (merchant_id, %s)
            where w.merchant_id = s.merchant_id
            returning s.merchant_id, s.points, s.tier, s.level_rank
            """.formatted(", ?::bigint[]".repeat(Figures.SIZE), Figures.COLUMNS);

    /** Merchants whose days up to today are not simply added up: voids correct marks, and some of today is still to come. */
    private static final String NOT_BY_DAYS = """
            select distinct merchant_id from trade_void_rating
            union select merchant_id from credit_due where at > ? and at <= ?
            """;

    private final JdbcTemplate jdbc;
    private final Reckoning reckoning;
    private final LevelUpdates levels;
    private final CreditPolicies policies;
    private final PlatformCalendar calendar;

    ScoreBook(
            JdbcTemplate jdbc,
            Reckoning reckoning,
            LevelUpdates levels,
            CreditPolicies policies,
            PlatformCalendar calendar) {
        this.jdbc = jdbc;
        this.reckoning = reckoning;
        this.levels = levels;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** Brings what has become due into the scores; returns how many merchants that concerned. */
    @Transactional
    public int applyDue(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from credit_due where at <= ?)", Boolean.class, at))) {
            return 0;
        }
        FactsLock.holdAlone(jdbc);
        Set<String> merchants = new HashSet<>(
                jdbc.queryForList("delete from credit_due where at <= ? returning merchant_id", String.class, at));
        rewrite(merchants, now);
        return merchants.size();
    }

    /** Whether a midnight has passed since the window last moved, or its length has changed. */
    public boolean isWindowStale(Instant now) {
        return CreditTables.state(jdbc).dsrFrom() != windowFrom(now);
    }

    /** Lets the window of the scores begin as far before the last midnight as the settings say. */
    @Transactional
    public void slide(Instant now) {
        FactsLock.holdAlone(jdbc);
        long from = windowFrom(now);
        int today = calendar.ledgerDay(PlatformCalendar.micros(now));
        jdbc.update("update credit_projection set dsr_from = ?", Reckoning.time(from));
        jdbc.update(
                SLIDE,
                now.atOffset(ZoneOffset.UTC),
                LocalDate.ofEpochDay(calendar.ledgerDay(from) + 1),
                LocalDate.ofEpochDay(today));
        rewrite(
                new HashSet<>(jdbc.queryForList(
                        NOT_BY_DAYS,
                        String.class,
                        now.atOffset(ZoneOffset.UTC),
                        Reckoning.time(calendar.startOf(today + 1)))),
                now);
    }

    long windowFrom(Instant now) {
        int today = calendar.ledgerDay(PlatformCalendar.micros(now));
        return calendar.monthsBefore(
                calendar.startOf(today), policies.at(now).dsr().months());
    }

    private void rewrite(Set<String> merchants, Instant now) {
        ProjectionState state = CreditTables.state(jdbc);
        List<String> sorted = merchants.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i += CHUNK) {
            Set<String> chunk = Set.copyOf(sorted.subList(i, Math.min(sorted.size(), i + CHUNK)));
            write(reckoning.scores(chunk, PlatformCalendar.micros(now), state), now);
        }
    }

    private void write(Map<String, Tally> tallies, Instant now) {
        List<String> merchants = tallies.keySet().stream().sorted().toList();
        Object[] arguments = new Object[2 + Figures.SIZE];
        arguments[0] = now.atOffset(ZoneOffset.UTC);
        arguments[1] = merchants.toArray(String[]::new);
        for (int i = 0; i < Figures.SIZE; i++) {
            int figure = i;
            arguments[2 + i] = merchants.stream()
                    .map(merchant ->
                            Objects.requireNonNull(tallies.get(merchant)).figure(figure))
                    .toArray(Long[]::new);
        }
        levels.after(jdbc, now, REWRITE, arguments);
    }
}
