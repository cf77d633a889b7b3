package io.touchstone.penalty.removal;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.penalty.decision.DecisionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about brands in all shops, newest first. */
@Repository
class BrandRemovalRows {

    static final String COLUMNS = """
            select d.number, d.brand, d.state, d.made_at, d.effective_at, d.decision_id,
                   (select sum((e.refs ->> 'products')::bigint) from penalty_effect e
                     where e.decision_id = d.decision_id and e.kind = 'listing') as products
              from penalty_decision d where d.merchant_id is null
            """;
    static final String ORDER = " order by d.made_at desc, d.decision_id desc";

    private final JdbcClient jdbc;

    BrandRemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Keyed(BrandRemovalRow row, UUID id) {}

    KeysetPage<BrandRemovalRow> page(@Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String where = after.isEmpty() ? "" : " and (d.made_at, d.decision_id) < (:at::timestamptz, :id::uuid)";
        JdbcClient.StatementSpec query =
                jdbc.sql(COLUMNS + where + ORDER + " limit :limit").param("limit", limit + 1);
        if (!after.isEmpty()) {
            query = query.param("at", after.get(0)).param("id", after.get(1));
        }
        KeysetPage<Keyed> page = KeysetPage.cut(
                query.query(BrandRemovalRows::row).list(),
                limit,
                one -> List.of(one.row().madeAt().toString(), one.id().toString()));
        return new KeysetPage<>(page.items().stream().map(Keyed::row).toList(), page.nextCursor());
    }

    boolean isKnown(UUID decisionId) {
        return jdbc.sql("select exists (select from penalty_decision where decision_id = :id)")
                .param("id", decisionId)
                .query(Boolean.class)
                .single();
    }

    private static Keyed row(ResultSet row, int index) throws SQLException {
        return new Keyed(
                new BrandRemovalRow(
                        row.getString("number"),
                        row.getString("brand"),
                        DecisionState.of(row.getString("state")),
                        row.getTimestamp("made_at").toInstant(),
                        instant(row.getTimestamp("effective_at")),
                        row.getObject("products") == null ? null : row.getLong("products")),
                row.getObject("decision_id", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
