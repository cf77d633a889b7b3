package io.touchstone.inspection.insight;

import io.touchstone.inspection.cost.Spend;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what programmes spend and find. */
@Component
class Budgets {

    static final List<String> STATES = List.of("draft", "open", "closed");

    static final String SELECT = """
            select p.programme_id, p.number, p.name_zh, p.name_en, p.quarter, p.state, p.budget_minor, p.currency,
                   coalesce((select sum(s.amount_minor) from inspection_plan l join inspection_spend s
                        on s.dimension = 'plan' and s.period = 'all' and s.key = l.plan_id::text
                       where l.programme_id = p.programme_id and s.bearer = 'platform' and s.currency = p.currency), 0)::bigint as spent,
                   %s
              from inspection_programme p
              left join lateral (select %s from inspection_plan l join inspection_tally t
                        on t.dimension = 'plan' and t.period = 'all' and t.key = l.plan_id::text
                       where l.programme_id = p.programme_id) t on true
            """.formatted(columns("t.%1$s"), columns("coalesce(sum(t.%1$s), 0)::bigint as %1$s"));

    private final JdbcClient jdbc;
    private final Spend spend;

    Budgets(JdbcClient jdbc, Spend spend) {
        this.jdbc = jdbc;
        this.spend = spend;
    }

    private static String columns(String pattern) {
        return TallySql.COLUMNS.stream()
                .map(pattern::formatted)
                .reduce((one, two) -> one + ", " + two)
                .orElseThrow();
    }

    List<BudgetView> list(@Nullable String state, @Nullable String cursor, int limit) {
        Optional<List<String>> after = Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 2))
                .filter(Budgets::isPlace);
        boolean filtered = state != null && STATES.contains(state);
        JdbcClient.StatementSpec query = jdbc.sql(SELECT + " where true" + (filtered ? " and p.state = :state" : "")
                        + (after.isEmpty()
                                ? ""
                                : " and (p.quarter, p.programme_id) < (:afterQuarter::date, :afterId::uuid)")
                        + " order by p.quarter desc, p.programme_id desc limit :limit")
                .param("limit", limit);
        if (filtered) {
            query = query.param("state", state);
        }
        if (after.isPresent()) {
            query = query.param("afterQuarter", after.get().get(0))
                    .param("afterId", after.get().get(1));
        }
        return query.query((row, i) -> read(row, List.of())).list();
    }

    private static boolean isPlace(List<String> words) {
        return words.get(0).matches("[0-9]{4}-(0[1-9]|1[0-2])-01")
                && words.get(1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    Optional<BudgetView> find(String number) {
        return jdbc.sql(SELECT + " where p.number = :number")
                .param("number", number)
                .query((row, i) -> read(row, months(row)))
                .optional();
    }

    Map<String, Counts> plans(UUID programme) {
        Map<String, Counts> plans = new LinkedHashMap<>();
        jdbc.sql(
                        "select l.number, " + columns("coalesce(t.%1$s, 0) as %1$s")
                                + " from inspection_plan l left join inspection_tally t on t.dimension = 'plan' and t.period = 'all'"
                                + " and t.key = l.plan_id::text where l.programme_id = :id order by l.created_at, l.plan_id limit 200")
                .param("id", programme)
                .query(row -> {
                    plans.put(row.getString("number"), Counts.read(row));
                });
        return plans;
    }

    private List<BudgetView.Month> months(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<UUID> plans = jdbc.sql("select plan_id from inspection_plan where programme_id = :id")
                .param("id", row.getObject("programme_id", UUID.class))
                .query(UUID.class)
                .list();
        TreeMap<String, Long> spent = new TreeMap<>(spend.months(plans, currency));
        List<BudgetView.Month> months = new ArrayList<>();
        if (spent.isEmpty()) {
            return months;
        }
        long sum = 0;
        YearMonth last = YearMonth.parse(spent.lastKey());
        for (YearMonth month = YearMonth.parse(spent.firstKey()); !month.isAfter(last); month = month.plusMonths(1)) {
            long minor = spent.getOrDefault(month.toString(), 0L);
            sum = Math.addExact(sum, minor);
            months.add(new BudgetView.Month(month.toString(), new Money(minor, currency), new Money(sum, currency)));
        }
        return months;
    }

    private static BudgetView read(ResultSet row, List<BudgetView.Month> months) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new BudgetView(
                row.getObject("programme_id", UUID.class),
                row.getString("number"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("quarter", Date.class).toLocalDate(),
                row.getString("state"),
                new Money(row.getLong("budget_minor"), currency),
                new Money(row.getLong("spent"), currency),
                Counts.read(row),
                months);
    }
}
