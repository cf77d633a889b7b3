package io.touchstone.restriction.loop;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages and systems read of the loop. */
@Repository
class LoopReads {

    private static final String FAR = "9999-12-31T00:00:00Z";

    private final JdbcClient jdbc;
    private final LoopBook book;
    private final LoopSettings settings;

    LoopReads(JdbcClient jdbc, LoopBook book, LoopSettings settings) {
        this.jdbc = jdbc;
        this.book = book;
        this.settings = settings;
    }

    List<ConsumerStatus> statuses(Instant now) {
        Map<String, Object[]> figures = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.consumer, (select count(*) from restriction_delivery d
                                            where d.consumer = c.consumer and d.acked_at is null),
                               (select min(d.told_at) from restriction_delivery d
                                where d.consumer = c.consumer and d.acked_at is null),
                               (select count(*) from restriction_drift f where f.consumer = c.consumer and f.closed_at is null),
                               k.ended_at, coalesce(k.outcome, 'done'), coalesce(k.compared, 0)
                        from restriction_consumer c
                        left join lateral (select * from restriction_check k where k.consumer = c.consumer
                                           order by k.begun_at desc limit 1) k on true
                        """)
                .query((row, number) -> figures.put(row.getString(1), new Object[] {
                    row.getLong(2), at(row, 3), row.getLong(4), at(row, 5), row.getString(6), row.getLong(7)
                }))
                .list();
        return book.consumers().stream()
                .map(one -> status(one, figures.getOrDefault(one.name().word(), new Object[6]), now))
                .toList();
    }

    private ConsumerStatus status(Consumer consumer, Object[] figures, Instant now) {
        Instant oldest = (Instant) figures[1];
        boolean late = oldest != null && oldest.isBefore(now.minus(settings.patience()));
        return new ConsumerStatus(
                consumer,
                (Long) figures[0],
                oldest,
                late,
                (Long) figures[2],
                (Instant) figures[3],
                "done".equals(figures[4]),
                (Long) figures[5]);
    }

    /** Newest first. */
    KeysetPage<DriftRow> drift(DriftFilter filter, KeysetRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = filter.where(values);
        List<String> last = cursor(request.cursor(), List.of(FAR, new UUID(-1L, -1L).toString()));
        var statement = jdbc.sql("select d.* from restriction_drift d" + where
                + " and (d.since, d.drift_id) < (:since, :id) order by d.since desc, d.drift_id desc limit :limit");
        for (Map.Entry<String, Object> value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        List<DriftRow> rows = statement
                .param("since", OffsetDateTime.parse(last.get(0)))
                .param("id", UUID.fromString(last.get(1)))
                .param("limit", request.limit() + 1)
                .query(LoopReads::drift)
                .list();
        return KeysetPage.cut(
                rows,
                request.limit(),
                row -> List.of(row.since().toString(), row.id().toString()));
    }

    /** Oldest first, as a system takes them. */
    KeysetPage<DeliveryRow> untaken(ConsumerName consumer, KeysetRequest request) {
        List<String> last = cursor(request.cursor(), List.of("0"));
        List<DeliveryRow> rows = jdbc.sql("""
                        select d.version, d.consumer, d.merchant_id, c.cause, c.detail, c.happened_at, d.told_at, d.acked_at,
                               d.acked_by
                        from restriction_delivery d join restriction_change c using (version)
                        where d.consumer = :consumer and d.acked_at is null and d.version > :after
                        order by d.version limit :limit
                        """)
                .param("consumer", consumer.word())
                .param("after", Long.parseLong(last.get(0)))
                .param("limit", request.limit() + 1)
                .query(LoopReads::delivery)
                .list();
        return KeysetPage.cut(rows, request.limit(), row -> List.of(Long.toString(row.version())));
    }

    List<DeliveryRow> newest(ConsumerName consumer, int limit) {
        return jdbc.sql("""
                        select d.version, d.consumer, d.merchant_id, c.cause, c.detail, c.happened_at, d.told_at, d.acked_at,
                               d.acked_by
                        from restriction_delivery d join restriction_change c using (version)
                        where d.consumer = :consumer order by d.version desc limit :limit
                        """)
                .param("consumer", consumer.word())
                .param("limit", limit)
                .query(LoopReads::delivery)
                .list();
    }

    private static DeliveryRow delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                row.getLong("version"),
                row.getString("consumer"),
                row.getString("merchant_id"),
                row.getString("cause"),
                row.getString("detail"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                LoopBook.instant(row, "acked_at"),
                row.getString("acked_by"));
    }

    private static DriftRow drift(ResultSet row, int number) throws SQLException {
        return new DriftRow(
                row.getObject("drift_id", UUID.class),
                row.getString("consumer"),
                row.getString("merchant_id"),
                row.getBigDecimal("expected"),
                row.getBigDecimal("found"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                LoopBook.instant(row, "closed_at"));
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static List<String> cursor(@Nullable String cursor, List<String> first) {
        if (cursor == null) {
            return first;
        }
        return Cursor.decode(cursor, first.size()).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
    }
}
