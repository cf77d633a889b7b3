package io.touchstone.credit.projection;

import io.touchstone.credit.CreditChecked;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.RunMode;
import io.touchstone.trade.FactsLock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up all facts again, with the same rules that follow them one by one: to prove that the stored days and scores are right,
 * or to make them anew after a repair or other settings.
 */
@Component
public class FullReckoning {

    private static final String DIFFERS = Arrays.stream(Figures.COLUMNS.split(", "))
            .map(column -> "coalesce(a.%1$s, 0) <> coalesce(b.%1$s, 0)".formatted(column))
            .collect(Collectors.joining(" or "));

    private static final String COMPARE_DAYS =
            "select count(*), min(merchant_id) from credit_change a full join credit_day b using (merchant_id, day)"
                    + " where " + DIFFERS;

    private static final String COMPARE_SCORES =
            "select count(*), min(merchant_id) from credit_change_score a full join credit_score b using (merchant_id)"
                    + " where (" + DIFFERS + ") and not exists (select from credit_due d"
                    + " where d.merchant_id = coalesce(a.merchant_id, b.merchant_id) and d.at <= ?)";

    private static final String REMOVE_WRONG_DAYS =
            "delete from credit_day b where not exists (select from credit_change a"
                    + " where a.merchant_id = b.merchant_id and a.day = b.day and not (" + DIFFERS + "))";

    private static final String ADD_DAYS = "insert into credit_day (merchant_id, day, %1$s)".formatted(Figures.COLUMNS)
            + " select merchant_id, day, " + Figures.COLUMNS + " from credit_change on conflict do nothing";

    private static final String WRITE_SCORES = """
            insert into credit_score as old (merchant_id, computed_at, %1$s)
            select coalesce(a.merchant_id, b.merchant_id), ?, %2$s
            from credit_change_score a full join credit_score b using (merchant_id)
            where %3$s
            order by 1
            on conflict (merchant_id) do update set (computed_at, %1$s) = (excluded.computed_at, %4$s)
            returning %5$s
            """.formatted(
                    Figures.COLUMNS, each("coalesce(a.%s, 0)"), DIFFERS, each("excluded.%s"), LevelUpdates.RETURNING);

    private static final String MADE_WITH = """
            update credit_projection set same_product_hours = ?, pair_month_limit = ?, default_policy = ?,
                   default_after_hours = ?, dsr_per_pair_month = ?, dsr_from = ?
            """;

    private final JdbcTemplate jdbc;
    private final CreditPolicies policies;
    private final ScoreBook scores;
    private final LevelUpdates levels;
    private final PlatformCalendar calendar;
    private final RunMode mode;
    private final ApplicationEventPublisher events;

    FullReckoning(
            JdbcTemplate jdbc,
            CreditPolicies policies,
            ScoreBook scores,
            LevelUpdates levels,
            PlatformCalendar calendar,
            RunMode mode,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.scores = scores;
        this.levels = levels;
        this.calendar = calendar;
        this.mode = mode;
        this.events = events;
    }

    /** Compares what is stored with what one snapshot of the facts adds up to. Changes nothing, holds nobody up. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public CreditCheck verify(Instant now, Actor actor) {
        reckon(CreditTables.state(jdbc), now);
        CreditCheck check = compare(CreditCheck.Kind.VERIFY, now);
        record(check, check.isClean() ? "verified" : "differs", actor);
        return check;
    }

    /** Makes days and scores anew by the settings in force; what is right already stays untouched. Facts wait meanwhile. */
    @Transactional
    public CreditCheck rebuild(Instant now, Actor actor) {
        FactsLock.holdAlone(jdbc);
        ProjectionState wanted = new ProjectionState(policies.at(now).shape(), scores.windowFrom(now), 0);
        reckon(wanted, now);
        CreditCheck check = compare(CreditCheck.Kind.REBUILD, now);
        jdbc.update(REMOVE_WRONG_DAYS);
        jdbc.update(ADD_DAYS);
        levels.after(jdbc, now, WRITE_SCORES, now.atOffset(ZoneOffset.UTC));
        jdbc.update(
                "insert into credit_due select distinct merchant_id, at from credit_change_due on conflict do nothing");
        madeWith(wanted);
        record(check, "rebuilt", actor);
        return check;
    }

    private void reckon(ProjectionState state, Instant now) {
        ChangeBook.createTables(jdbc);
        DefaultRatingRule.Policy silence = state.shape().defaults().policy();
        jdbc.execute("set local work_mem = '128MB'");
        try (ChangeBook book =
                new ChangeBook(state, calendar, PlatformCalendar.micros(now), 1, mode.folder("credit"))) {
            PairReader.copy(jdbc, PairSql.everything(silence), (merchant, buyer, orders) -> book.add(merchant, orders));
            book.writeTo(jdbc);
        }
        jdbc.execute("analyze credit_change");
        jdbc.execute("analyze credit_change_score");
    }

    private CreditCheck compare(CreditCheck.Kind kind, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        long merchants = count("select count(*) from credit_change_score");
        long days = count("select count(*) from credit_change");
        return Objects.requireNonNull(jdbc.queryForObject(
                "select d.*, s.* from (" + COMPARE_DAYS + ") d, (" + COMPARE_SCORES + ") s",
                (row, i) -> new CreditCheck(
                        now,
                        kind,
                        merchants,
                        days,
                        row.getLong(1),
                        row.getLong(3),
                        row.getString(2) == null ? row.getString(4) : row.getString(2)),
                at));
    }

    private long count(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }

    private void madeWith(ProjectionState state) {
        CreditPolicy.Shape shape = state.shape();
        jdbc.update(
                MADE_WITH,
                shape.counting().sameProductHours(),
                shape.counting().pairMonthLimit(),
                shape.defaults().policy().name(),
                shape.defaults().afterHours(),
                shape.dsrPerPairMonth(),
                Reckoning.time(state.dsrFrom()));
    }

    private void record(CreditCheck check, String what, Actor actor) {
        jdbc.update(
                "insert into credit_check (checked_at, kind, merchants, days, differing_days, differing_scores, example)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                check.at().atOffset(ZoneOffset.UTC),
                check.kind().name().toLowerCase(java.util.Locale.ROOT),
                check.merchants(),
                check.days(),
                check.differingDays(),
                check.differingScores(),
                check.example());
        events.publishEvent(new CreditChecked(
                what, check.days(), check.differingDays(), check.differingScores(), actor, check.at()));
    }

    private static String each(String form) {
        return Arrays.stream(Figures.COLUMNS.split(", ")).map(form::formatted).collect(Collectors.joining(", "));
    }
}
