package io.touchstone.credit.projection;

import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PlatformCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The change of a single pair, as a rating online brings it: two look-ups of the pair and one statement that applies all. */
@Component
class OnePairChange {

    private static final String APPLY = """
            with days as (
                insert into credit_day as old (merchant_id, day, %1$s)
                select ?, * from unnest(?::date[]%2$s)
                on conflict (merchant_id, day) do update set %3$s),
            due as (
                insert into credit_due select ?, unnest(?::timestamptz[]) on conflict do nothing)
            insert into credit_score as old (merchant_id, computed_at, %1$s)
            values (?, ?%4$s)
            on conflict (merchant_id) do update set %3$s, computed_at = excluded.computed_at
            returning %5$s
            """.formatted(
                    Figures.COLUMNS,
                    ", ?::bigint[]".repeat(Figures.SIZE),
                    CreditTables.ADD_EXCLUDED,
                    ", ?".repeat(Figures.SIZE),
                    LevelUpdates.RETURNING);

    private final PlatformCalendar calendar;
    private final LevelUpdates levels;
    private final Clock clock;

    OnePairChange(PlatformCalendar calendar, LevelUpdates levels, Clock clock) {
        this.calendar = calendar;
        this.levels = levels;
        this.clock = clock;
    }

    Runnable before(JdbcTemplate connection, String merchantId, String buyerId) {
        Instant at = clock.instant();
        ProjectionState state = CreditTables.state(connection);
        MerchantChange change = new MerchantChange(state, calendar, PlatformCalendar.micros(at));
        change.add(orders(connection, state, merchantId, buyerId), -1);
        return () -> {
            change.add(orders(connection, state, merchantId, buyerId), 1);
            apply(connection, merchantId, change, at);
        };
    }

    private static Collection<OrderFact> orders(
            JdbcTemplate connection, ProjectionState state, String merchantId, String buyerId) {
        List<OrderFact> orders = new ArrayList<>();
        PairReader.Rows rows = PairReader.rows((merchant, buyer, facts) -> orders.addAll(facts));
        String pair = "(select ?::text as merchant_id, ?::text as buyer_id)";
        connection.query(PairSql.ofPairs(pair, state.shape().defaults().policy()), rows, merchantId, buyerId);
        rows.end();
        return orders;
    }

    private void apply(JdbcTemplate connection, String merchantId, MerchantChange change, Instant at) {
        List<Map.Entry<Integer, Figures>> days = change.days().entrySet().stream()
                .filter(day -> !day.getValue().isZero())
                .toList();
        if (days.isEmpty() && change.score().isZero() && change.due().isEmpty()) {
            return;
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(merchantId);
        arguments.add(days.stream()
                .map(day -> LocalDate.ofEpochDay(day.getKey()).toString())
                .toArray(String[]::new));
        for (int i = 0; i < Figures.SIZE; i++) {
            int column = i;
            arguments.add(days.stream().map(day -> day.getValue().value(column)).toArray(Long[]::new));
        }
        arguments.add(merchantId);
        arguments.add(change.due().stream()
                .map(due -> PlatformCalendar.instant(due).toString())
                .toArray(String[]::new));
        arguments.add(merchantId);
        arguments.add(at.atOffset(ZoneOffset.UTC));
        for (int i = 0; i < Figures.SIZE; i++) {
            arguments.add(change.score().value(i));
        }
        levels.after(connection, at, APPLY, arguments.toArray());
    }
}
