package io.touchstone.inspection.outcome;

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

/** Outcomes newest first, and those that wait by the time they are due, each filter along its index. */
@Component
class OutcomeList {

    static final String FROM = """
              from inspection_outcome o join inspection_sample s using (sample_id)
              join merchant_shop_v m on m.merchant_id = o.merchant_id
            """;

    private static final String SELECT = """
            select o.outcome_id, o.number, o.sample_id, s.number as sample_number, o.merchant_id, m.name, o.product_id, s.title, o.cause,
                   o.state, o.passed, o.counterfeit, o.safety, o.retested, o.overturned, o.found_at, o.notified_at, o.due_at, o.final_at,
                   coalesce(o.due_at, 'infinity')::text as due_text
            """ + FROM;

    private static final String QUEUE = " order by coalesce(o.due_at, 'infinity'), o.outcome_id";
    private static final String NEWEST = " order by o.found_at desc, o.outcome_id desc";

    /** What a merchant may see: from the notice on, or that its goods passed. */
    private static final String TOLD = " and (o.notified_at is not null or (o.passed and o.state = 'final'))";

    private final JdbcClient jdbc;

    OutcomeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(OutcomeRow row, String due) {}

    KeysetPage<OutcomeRow> page(OutcomeFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        return page(filter.where(values), values, filter.isQueue(), cursor, limit);
    }

    /** What a merchant may see of its own. */
    KeysetPage<OutcomeRow> ofShop(String merchantId, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("merchant", merchantId);
        return page(" where o.merchant_id = :merchant" + TOLD, values, false, cursor, limit);
    }

    Optional<OutcomeRow> find(String number) {
        return jdbc.sql(SELECT + " where o.number = ?")
                .param(number)
                .query((row, i) -> place(row).row())
                .optional();
    }

    /** One that a merchant may see. */
    Optional<OutcomeRow> ofShop(String merchantId, String number) {
        return jdbc.sql(SELECT + " where o.number = ? and o.merchant_id = ?" + TOLD)
                .param(number)
                .param(merchantId)
                .query((row, i) -> place(row).row())
                .optional();
    }

    /** Those of a sample, newest first. */
    List<OutcomeRow> ofSample(UUID sample) {
        return jdbc.sql(SELECT + " where o.sample_id = ?" + NEWEST)
                .param(sample)
                .query((row, i) -> place(row).row())
                .list();
    }

    /** The newest failures of a shop. */
    List<OutcomeRow> failuresOf(String merchantId, int limit) {
        return jdbc.sql(SELECT + " where o.merchant_id = ? and not o.passed" + NEWEST + " limit ?")
                .param(merchantId)
                .param(limit)
                .query((row, i) -> place(row).row())
                .list();
    }

    private KeysetPage<OutcomeRow> page(
            String where, Map<String, Object> values, boolean queue, @Nullable String cursor, int limit) {
        values.put("limit", limit + 1);
        String beyond = Cursor.beyond(
                cursor,
                values,
                queue
                        ? " and (coalesce(o.due_at, 'infinity'), o.outcome_id) > (:at::timestamptz, :id::uuid)"
                        : " and (o.found_at, o.outcome_id) < (:at::timestamptz, :id::uuid)");
        List<Place> rows = jdbc.sql(SELECT + where + beyond + (queue ? QUEUE : NEWEST) + " limit :limit")
                .params(values)
                .query((row, i) -> place(row))
                .list();
        KeysetPage<Place> page = KeysetPage.cut(
                rows,
                limit,
                one -> List.of(
                        queue ? one.due() : one.row().foundAt().toString(),
                        one.row().id().toString()));
        return new KeysetPage<>(page.items().stream().map(Place::row).toList(), page.nextCursor());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new OutcomeRow(
                        Objects.requireNonNull(row.getObject("outcome_id", UUID.class)),
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("sample_id", UUID.class)),
                        row.getString("sample_number"),
                        row.getString("merchant_id"),
                        row.getString("name"),
                        row.getString("product_id"),
                        row.getString("title"),
                        row.getString("cause"),
                        OutcomeState.of(row.getString("state")),
                        row.getBoolean("passed"),
                        row.getBoolean("counterfeit"),
                        row.getBoolean("safety"),
                        row.getBoolean("retested"),
                        row.getBoolean("overturned"),
                        row.getTimestamp("found_at").toInstant(),
                        OutcomeRows.instant(row, "notified_at"),
                        OutcomeRows.instant(row, "due_at"),
                        OutcomeRows.instant(row, "final_at")),
                row.getString("due_text"));
    }
}
