package io.touchstone.penalty.decision;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions newest first, each filter along its index. */
@Component
class PenaltyDecisionList {

    static final String FROM = """
              from penalty_decision d join penalty_case c using (case_id)
              left join merchant_shop_v m on m.merchant_id = d.merchant_id
            """;

    static final String NEWEST = " order by d.made_at desc, d.decision_id desc";

    private static final String SELECT = """
            select d.decision_id, d.number, c.number as case_number, d.merchant_id, m.name, d.brand, d.rule_code, d.state,
                   d.stopped_at, d.made_at, d.decided_at, d.effective_at
            """ + FROM;

    private final JdbcClient jdbc;

    PenaltyDecisionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<DecisionRow> page(DecisionFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = filter.where(values);
        where += Cursor.beyond(cursor, values, " and (d.made_at, d.decision_id) < (:at::timestamptz, :id::uuid)");
        values.put("limit", limit + 1);
        List<DecisionRow> rows = jdbc.sql(SELECT + where + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows, limit, one -> List.of(one.madeAt().toString(), one.id().toString()));
    }

    /** The newest of one shop, for the merchant's own page. */
    List<DecisionRow> ofMerchant(String merchantId, int limit) {
        return jdbc.sql(SELECT + " where d.merchant_id = :merchant" + NEWEST + " limit :limit")
                .param("merchant", merchantId)
                .param("limit", limit)
                .query((row, i) -> row(row))
                .list();
    }

    /** Those of a case, newest first. */
    List<DecisionRow> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + " where c.number = :number" + NEWEST)
                .param("number", caseNumber)
                .query((row, i) -> row(row))
                .list();
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        return new DecisionRow(
                Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                row.getString("number"),
                row.getString("case_number"),
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("brand"),
                row.getString("rule_code"),
                DecisionState.of(row.getString("state")),
                row.getTimestamp("stopped_at") != null,
                row.getTimestamp("made_at").toInstant(),
                DecisionRows.instant(row, "decided_at"),
                DecisionRows.instant(row, "effective_at"));
    }
}
