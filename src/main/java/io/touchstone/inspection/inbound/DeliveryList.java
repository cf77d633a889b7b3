package io.touchstone.inspection.inbound;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in pages, newest first. */
@Repository
class DeliveryList {

    private final JdbcClient jdbc;

    DeliveryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<Delivery> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        String from = cursor == null ? "" : " and (d.recorded_at, d.delivery_id) < (:since, :delivery)";
        JdbcClient.StatementSpec query = jdbc.sql(DeliveryBook.SELECT + DeliveryFilter.where(filter) + from
                        + " order by d.recorded_at desc, d.delivery_id desc limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        if (cursor != null) {
            query = placed(query, cursor);
        }
        return KeysetPage.cut(
                query.query(DeliveryBook::delivery).list(),
                limit,
                one -> List.of(one.recordedAt().toString(), one.deliveryId().toString()));
    }

    private static JdbcClient.StatementSpec placed(JdbcClient.StatementSpec query, String cursor) {
        List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
        try {
            return query.param("since", Timestamp.from(Instant.parse(at.get(0))))
                    .param("delivery", UUID.fromString(at.get(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }
}
