package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.CorrectionView.CorrectionRow;
import io.touchstone.inspection.outcome.CorrectionView.Filed;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections newest first, each filter along its index. */
@Component
class CorrectionList {

    static final String FROM = """
              from inspection_correction c join inspection_outcome o using (outcome_id)
              join inspection_sample s on s.sample_id = o.sample_id
              join merchant_shop_v m on m.merchant_id = c.merchant_id
            """;

    private static final String SELECT = """
            select c.correction_id, c.number, c.outcome_id, c.merchant_id, m.name, c.product_id, s.title, c.state, c.opened_at, c.due_at,
                   c.follow_up_from, c.follow_up_until, c.escalated_at, c.ended_at
            """ + FROM;

    private final JdbcClient jdbc;

    CorrectionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conditions of a list by {@code state} and {@code merchant}, each when it is there. */
    static String where(Map<String, String> filter) {
        return " where true"
                + (filter.containsKey("state") ? " and c.state = :state" : "")
                + (filter.containsKey("merchant") ? " and c.merchant_id = :merchant" : "");
    }

    KeysetPage<CorrectionRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter);
        values.put("limit", limit + 1);
        String beyond =
                Cursor.beyond(cursor, values, " and (c.opened_at, c.correction_id) < (:at::timestamptz, :id::uuid)");
        List<CorrectionRow> rows = jdbc.sql(SELECT + where(filter) + beyond
                        + " order by c.opened_at desc, c.correction_id desc limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows, limit, row -> List.of(row.openedAt().toString(), row.id().toString()));
    }

    Optional<CorrectionRow> find(String number) {
        return one(" where c.number = ?", number);
    }

    Optional<CorrectionRow> of(UUID outcome) {
        return one(" where c.outcome_id = ?", outcome);
    }

    /** What was filed, the newest first. */
    List<Filed> filings(UUID correction) {
        return jdbc.sql(
                        "select cause, fix, prevention, filed_at from inspection_correction_filing where correction_id = ?"
                                + " order by filed_at desc, filing_id desc")
                .param(correction)
                .query((row, i) -> new Filed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private Optional<CorrectionRow> one(String where, Object value) {
        return jdbc.sql(SELECT + where).param(value).query((row, i) -> row(row)).optional();
    }

    private static CorrectionRow row(ResultSet row) throws SQLException {
        return new CorrectionRow(
                Objects.requireNonNull(row.getObject("correction_id", UUID.class)),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("outcome_id", UUID.class)),
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("product_id"),
                row.getString("title"),
                CorrectionState.of(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("follow_up_from").toInstant(),
                row.getTimestamp("follow_up_until").toInstant(),
                OutcomeRows.instant(row, "escalated_at"),
                OutcomeRows.instant(row, "ended_at"));
    }
}
