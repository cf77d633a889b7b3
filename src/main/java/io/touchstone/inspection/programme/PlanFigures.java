package io.touchstone.inspection.programme;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of one plan: its strata, its samples by state, what it has cost. */
@Component
class PlanFigures {

    private final JdbcClient jdbc;

    PlanFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What all strata come to. */
    record Total(long strata, long drawn, long costMinor, double expected) {}

    /** The control arm first, then by number. */
    KeysetPage<StratumRow> strata(UUID plan, @Nullable String cursor, int limit) {
        int after = -1;
        if (cursor != null) {
            after = Integer.parseInt(Cursor.decode(cursor, 1)
                    .filter(values -> values.get(0).matches("[0-9]{1,9}"))
                    .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR))
                    .get(0));
        }
        List<StratumRow> rows = jdbc.sql("""
                        select * from inspection_stratum where plan_id = ? and stratum > ? order by stratum limit ?""")
                .params(plan, after, limit + 1)
                .query(PlanFigures::stratum)
                .list();
        return KeysetPage.cut(rows, limit, row -> List.of(Integer.toString(row.number())));
    }

    Total total(UUID plan) {
        return jdbc.sql("""
                        select count(*) filter (where stratum > 0), coalesce(sum(drawn), 0), coalesce(sum(drawn * unit_minor), 0),
                               coalesce(sum(drawn * rate), 0) from inspection_stratum where plan_id = ?""")
                .param(plan)
                .query((row, i) -> new Total(row.getLong(1), row.getLong(2), row.getLong(3), row.getDouble(4)))
                .single();
    }

    /** Samples by state, then by arm. */
    Map<String, Map<String, Long>> samples(UUID plan) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        jdbc.sql(
                        "select state, arm, count(*) from inspection_sample where plan_id = ? group by state, arm order by state, arm")
                .param(plan)
                .query((ResultSet row) -> {
                    counts.computeIfAbsent(row.getString(1), state -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return counts;
    }

    /** What it has cost the platform, by kind. */
    Map<String, Long> costs(UUID plan) {
        Map<String, Long> costs = new LinkedHashMap<>();
        jdbc.sql("""
                        select kind, sum(amount_minor) from inspection_cost
                         where plan_id = ? and bearer = 'platform' group by kind order by kind""").param(plan).query((ResultSet row) -> {
            costs.put(row.getString(1), row.getLong(2));
        });
        return costs;
    }

    private static StratumRow stratum(ResultSet row, int i) throws SQLException {
        return new StratumRow(
                row.getInt("stratum"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                row.getString("risk_class"),
                row.getObject("price_band", Integer.class),
                row.getLong("size"),
                row.getLong("drawn"),
                row.getObject("rate", Double.class),
                row.getLong("unit_minor"),
                row.getString("why"),
                row.getObject("lot_id", UUID.class));
    }
}
