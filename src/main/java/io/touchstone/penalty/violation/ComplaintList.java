package io.touchstone.penalty.violation;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported complaints, newest first, with the cases they opened. */
@Component
class ComplaintList {

    private static final String SELECT = """
            select t.complaint_id, t.merchant_id, m.name, t.product_id, t.kind, t.text, t.opened_at, c.number
              from trade_complaint t join merchant_shop_v m on m.merchant_id = t.merchant_id
              left join penalty_case c on c.source = 'complaint' and c.source_ref = t.complaint_id
            """;

    private static final RowMapper<ComplaintRow> ROW = (row, i) -> new ComplaintRow(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getTimestamp(7).toInstant(),
            row.getString(8));

    private final JdbcClient jdbc;

    ComplaintList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<ComplaintRow> page(@Nullable String merchant, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where true");
        if (merchant != null) {
            where.append(" and t.merchant_id = :merchant");
            values.put("merchant", merchant);
        }
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        if (!after.isEmpty()) {
            where.append(" and (t.opened_at, t.complaint_id) < (:at::timestamptz, :id)");
            values.put("at", after.get(0));
            values.put("id", after.get(1));
        }
        values.put("limit", limit + 1);
        List<ComplaintRow> rows = jdbc.sql(
                        SELECT + where + " order by t.opened_at desc, t.complaint_id desc limit :limit")
                .params(values)
                .query(ROW)
                .list();
        return KeysetPage.cut(rows, limit, one -> List.of(one.openedAt().toString(), one.complaintId()));
    }

    Optional<ComplaintRow> find(String complaintId) {
        return jdbc.sql(SELECT + " where t.complaint_id = ?")
                .param(complaintId)
                .query(ROW)
                .optional();
    }
}
