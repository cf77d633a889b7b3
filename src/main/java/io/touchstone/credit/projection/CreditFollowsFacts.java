package io.touchstone.credit.projection;

import io.touchstone.credit.domain.DefaultRatingRule;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.shell.RunMode;
import io.touchstone.trade.FactsApplied;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps days and scores in step with the facts, in the transaction that changes them: what the touched pairs stood for is
 * taken off, what they stand for afterwards is put on. The cost follows the pairs touched, not the history of their merchants.
 */
@Component
class CreditFollowsFacts implements FactsApplied {

    private static final String MERGE_DAYS = """
            insert into credit_day as old (merchant_id, day, %1$s)
            select merchant_id, day, sum(points), sum(positive), sum(neutral), sum(negative), sum(d_sum), sum(d_n),
                   sum(s_sum), sum(s_n), sum(l_sum), sum(l_n), sum(rated)
            from credit_change group by merchant_id, day order by merchant_id, day
            on conflict (merchant_id, day) do update set %2$s
            """.formatted(Figures.COLUMNS, CreditTables.ADD_EXCLUDED);

    private static final String MERGE_SCORES =
            """
            insert into credit_score as old (merchant_id, %1$s, computed_at)
            select merchant_id, sum(points), sum(positive), sum(neutral), sum(negative), sum(d_sum), sum(d_n),
                   sum(s_sum), sum(s_n), sum(l_sum), sum(l_n), sum(rated), ?
            from credit_change_score group by merchant_id order by merchant_id
            on conflict (merchant_id) do update set %2$s, computed_at = excluded.computed_at
            returning %3$s
            """.formatted(Figures.COLUMNS, CreditTables.ADD_EXCLUDED, LevelUpdates.RETURNING);

    private static final String MERGE_DUE =
            "insert into credit_due select distinct merchant_id, at from credit_change_due on conflict do nothing";

    private final CreditPolicies policies;
    private final PlatformCalendar calendar;
    private final LevelUpdates levels;
    private final OneRatingChanges ratings;
    private final Clock clock;
    private final RunMode mode;

    CreditFollowsFacts(
            CreditPolicies policies,
            PlatformCalendar calendar,
            LevelUpdates levels,
            OneRatingChanges ratings,
            Clock clock,
            RunMode mode) {
        this.policies = policies;
        this.calendar = calendar;
        this.levels = levels;
        this.ratings = ratings;
        this.clock = clock;
        this.mode = mode;
    }

    @Override
    public void beforeChange(JdbcTemplate connection) {
        ChangeBook.createTables(connection);
        // The one moment in which a change begins; what has become due since is put right by the next minute's job.
        connection.query(
                "select set_config('touchstone.credit_at', ?, true)",
                row -> {},
                clock.instant().toString());
        if (Boolean.TRUE.equals(connection.queryForObject("select exists (select from trade_rating)", Boolean.class))
                || watchesOrders()) {
            apply(connection, -1);
        }
    }

    @Override
    public void afterChange(JdbcTemplate connection) {
        apply(connection, 1);
        Instant at = at(connection);
        connection.update(MERGE_DAYS);
        levels.after(connection, at, MERGE_SCORES, at.atOffset(java.time.ZoneOffset.UTC));
        connection.update(MERGE_DUE);
    }

    @Override
    public OneRating oneRating() {
        return ratings.next();
    }

    @Override
    public boolean watchesOrders() {
        return policies.everCountsSilence();
    }

    private void apply(JdbcTemplate connection, int sign) {
        ProjectionState state = CreditTables.state(connection);
        DefaultRatingRule defaults = state.shape().defaults();
        long now = PlatformCalendar.micros(at(connection));
        try (ChangeBook book = new ChangeBook(state, calendar, now, sign, mode.folder("credit"))) {
            PairReader.copy(
                    connection,
                    PairSql.ofPairs("(select * from trade_touched_pair order by 1, 2)", defaults.policy()),
                    (merchant, buyer, orders) -> book.add(merchant, orders));
            book.writeTo(connection);
        }
    }

    private static Instant at(JdbcTemplate connection) {
        return Instant.parse(Objects.requireNonNull(
                connection.queryForObject("select current_setting('touchstone.credit_at')", String.class)));
    }
}
