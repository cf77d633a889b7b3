package io.touchstone.notice.webhook;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.notice.webhook.WebhookAttempt.Outcome;
import io.touchstone.notice.webhook.WebhookPermissions.CanReadWebhooks;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees who is told what, and what came of it. */
@Service
@CanReadWebhooks
@Transactional(readOnly = true)
public class WebhookLogDesk {

    /** Greater than every id there is. */
    private static final UUID TOP = new UUID(-1L, -1L);

    private static final String DELIVERIES = """
            select d.message_id, d.endpoint_id, e.name, m.type, m.subject_kind, m.subject_id, m.body, m.occurred_at, d.state,
                   d.attempts, d.next_attempt_at, d.delivered_at
            from notice_webhook_delivery d
            join notice_webhook_message m using (message_id)
            join notice_webhook_endpoint e using (endpoint_id)
            """;

    private final JdbcClient jdbc;
    private final WebhookBook book;

    WebhookLogDesk(JdbcClient jdbc, WebhookBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    public List<WebhookEndpoint> endpoints() {
        return book.all();
    }

    public WebhookEndpoint endpoint(UUID id) {
        return book.find(id).orElseThrow(() -> new NotFound("webhook_endpoint", id.toString()));
    }

    /** Of each endpoint how many messages wait. */
    public Map<UUID, Long> waiting() {
        return jdbc
                .sql("select endpoint_id, count(*) from notice_webhook_delivery where state = 'waiting' group by 1")
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Newest first. */
    public KeysetPage<WebhookDelivery> log(WebhookFilter filter, KeysetRequest request) {
        List<UUID> last = last(request.cursor());
        List<WebhookDelivery> rows = jdbc.sql(DELIVERIES + """
                        where (d.message_id, d.endpoint_id) < (:message, :last)
                          and (:endpoint::uuid is null or d.endpoint_id = :endpoint)
                          and (:state::text is null or d.state = :state)
                          and (:type::text is null or m.type = :type)
                          and (:subject::text is null or m.subject_id = :subject)
                        order by d.message_id desc, d.endpoint_id desc limit :limit
                        """)
                .param("message", last.get(0))
                .param("last", last.get(1))
                .param("endpoint", filter.endpoint())
                .param("state", filter.state())
                .param("type", filter.type())
                .param("subject", filter.subject())
                .param("limit", request.limit() + 1)
                .query(WebhookLogDesk::delivery)
                .list();
        return KeysetPage.cut(
                rows,
                request.limit(),
                row -> List.of(row.messageId().toString(), row.endpointId().toString()));
    }

    public WebhookDelivery delivery(UUID messageId, UUID endpointId) {
        return jdbc.sql(DELIVERIES + "where d.message_id = :message and d.endpoint_id = :endpoint")
                .param("message", messageId)
                .param("endpoint", endpointId)
                .query(WebhookLogDesk::delivery)
                .optional()
                .orElseThrow(() -> new NotFound("webhook_delivery", messageId.toString()));
    }

    /** Every attempt, oldest first. */
    public List<WebhookAttempt> attempts(UUID messageId, UUID endpointId) {
        return jdbc.sql("select at, outcome, http_status, reason, millis from notice_webhook_attempt"
                        + " where message_id = :message and endpoint_id = :endpoint order by attempt_no limit 200")
                .param("message", messageId)
                .param("endpoint", endpointId)
                .query(WebhookLogDesk::attempt)
                .list();
    }

    private static WebhookAttempt attempt(ResultSet row, int number) throws SQLException {
        return new WebhookAttempt(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Outcome.of(row.getString("outcome")),
                row.getObject("http_status", Integer.class),
                row.getString("reason"),
                row.getLong("millis"));
    }

    private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        return new WebhookDelivery(
                row.getObject("message_id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("body"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getInt("attempts"),
                WebhookBook.instant(row, "next_attempt_at"),
                WebhookBook.instant(row, "delivered_at"));
    }

    private static List<UUID> last(@Nullable String cursor) {
        if (cursor == null) {
            return List.of(TOP, TOP);
        }
        try {
            return Cursor.decode(cursor, 2).orElseThrow().stream()
                    .map(UUID::fromString)
                    .toList();
        } catch (RuntimeException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }
}
