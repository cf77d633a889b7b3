package io.touchstone.penalty.statement;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publications along their indexes: for staff what is due first, for everybody the newest first. */
@Component
class PublicationList {

    private final JdbcClient jdbc;

    PublicationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<PublicationRow> page(PublicationFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = filter.where(values);
        return filter.isQueue()
                ? page(where, values, new Order("p.due_at", ">", "", PublicationRow::dueAt), cursor, limit)
                : page(where, values, new Order("p.queued_at", "<", " desc", PublicationRow::queuedAt), cursor, limit);
    }

    KeysetPage<PublicationRow> page(PublicFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = filter.where(values);
        return page(
                where,
                values,
                new Order("p.published_at", "<", " desc", row -> Objects.requireNonNull(row.publishedAt())),
                cursor,
                limit);
    }

    private record Order(String column, String beyond, String direction, Function<PublicationRow, Instant> key) {}

    private KeysetPage<PublicationRow> page(
            String where, Map<String, Object> values, Order order, @Nullable String cursor, int limit) {
        String beyond = Cursor.beyond(
                cursor,
                values,
                " and (" + order.column() + ", p.decision_id) " + order.beyond() + " (:at::timestamptz, :id::uuid)");
        values.put("limit", limit + 1);
        List<PublicationRow> rows = jdbc.sql(PublicationRows.SELECT + where + beyond + " order by " + order.column()
                        + order.direction() + ", p.decision_id" + order.direction() + " limit :limit")
                .params(values)
                .query((row, i) -> PublicationRows.row(row))
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                row -> List.of(
                        order.key().apply(row).toString(), row.decisionId().toString()));
    }
}
