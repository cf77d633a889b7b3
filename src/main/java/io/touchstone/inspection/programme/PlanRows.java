package io.touchstone.inspection.programme;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as rows, newest first. */
@Component
class PlanRows {

    static final String FROM = " from inspection_plan l left join inspection_programme p using (programme_id)";
    private static final String SELECT = "select l.*, p.number as programme" + FROM;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<PlanRow> page(PlanFilter filter, @Nullable String cursor, int limit) {
        String beyond = cursor == null ? "" : " and (l.created_at, l.plan_id) < (:afterAt, :afterId)";
        JdbcClient.StatementSpec sql = jdbc.sql(SELECT + " where true" + filter.conditions() + beyond
                        + " order by l.created_at desc, l.plan_id desc limit :limit")
                .params(filter.words())
                .param("limit", limit + 1);
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            sql = sql.param("afterAt", Timestamp.from(Instant.parse(at.get(0))))
                    .param("afterId", UUID.fromString(at.get(1)));
        }
        return KeysetPage.cut(
                sql.query(PlanRows::row).list(),
                limit,
                row -> List.of(row.createdAt().toString(), row.id().toString()));
    }

    Optional<PlanRow> find(String number) {
        return jdbc.sql(SELECT + " where l.number = ?")
                .param(number)
                .query(PlanRows::row)
                .optional();
    }

    private static PlanRow row(ResultSet row, int i) throws SQLException {
        String currency = row.getString("currency");
        long budget = row.getLong("budget_minor");
        return new PlanRow(
                row.getObject("plan_id", UUID.class),
                row.getString("number"),
                row.getString("programme"),
                row.getString("name"),
                PlanMethod.of(row.getString("method")),
                PlanState.of(row.getString("state")),
                budget == 0 ? null : new Money(budget, Currency.getInstance(currency)),
                currency,
                query(row),
                new Design(
                        row.getString("strata"),
                        row.getString("level"),
                        row.getBigDecimal("aql"),
                        row.getBigDecimal("dql"),
                        row.getObject("dql_limit", Integer.class),
                        row.getInt("minimum"),
                        row.getInt("control_bp")),
                new UnitCost(row.getLong("postage_minor"), row.getLong("test_minor"), row.getInt("goods_units")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row.getTimestamp("committed_at")),
                instant(row.getTimestamp("frozen_at")),
                instant(row.getTimestamp("drawn_at")),
                instant(row.getTimestamp("revealed_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("end_reason"),
                row.getObject("population", Long.class),
                hex(row.getBytes("population_sha256")),
                hex(row.getBytes("seed_sha256")),
                hex(row.getBytes("seed_revealed")),
                row.getObject("running", UUID.class),
                row.getLong("version"));
    }

    private static PopulationQuery query(ResultSet row) throws SQLException {
        return new PopulationQuery(
                texts(row.getArray("categories")),
                texts(row.getArray("risk_classes")),
                texts(row.getArray("merchants")),
                texts(row.getArray("brands")),
                row.getObject("price_from_minor", Long.class),
                row.getObject("price_to_minor", Long.class),
                row.getObject("orders_min", Integer.class),
                row.getInt("orders_days"),
                row.getObject("troubles_min", Integer.class),
                row.getInt("troubles_days"),
                row.getBoolean("either"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
