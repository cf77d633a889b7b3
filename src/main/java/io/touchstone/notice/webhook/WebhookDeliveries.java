package io.touchstone.notice.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of deliveries and the log of attempts. */
@Repository
class WebhookDeliveries {

    /** Longer than an attempt can take: what was taken up and not noted, as the process died, is due again then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** The type of a message that tells nothing but that telling works. */
    static final String TEST = "webhook.test";

    private final JdbcClient jdbc;

    WebhookDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes up what is due for the longest, of each endpoint no more than its share, so that a slow one holds up nobody. */
    List<WebhookDue> takeUp(Instant now, int limit, int share) {
        return jdbc.sql("""
                        with due as (
                            select d.message_id, d.endpoint_id from notice_webhook_endpoint e
                            cross join lateral (
                                select message_id, endpoint_id, next_attempt_at from notice_webhook_delivery q
                                where q.endpoint_id = e.endpoint_id and q.state = 'waiting' and q.next_attempt_at <= :now
                                order by q.next_attempt_at limit :share for update skip locked) d
                            where e.state = 'active'
                            order by d.next_attempt_at limit :limit
                        )
                        update notice_webhook_delivery d set next_attempt_at = :lease
                        from due, notice_webhook_message m, notice_webhook_endpoint e
                        where d.message_id = due.message_id and d.endpoint_id = due.endpoint_id
                          and m.message_id = d.message_id and e.endpoint_id = d.endpoint_id
                        returning d.message_id, d.endpoint_id, e.url, m.body, d.attempts
                        """)
                .param("now", WebhookBook.utc(now))
                .param("share", share)
                .param("limit", limit)
                .param("lease", WebhookBook.utc(now.plus(LEASE)))
                .query((row, number) -> new WebhookDue(
                        row.getObject("message_id", UUID.class),
                        row.getObject("endpoint_id", UUID.class),
                        row.getString("url"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    /** A message for one endpoint alone, whatever it asked for. */
    void addTest(UUID messageId, UUID endpointId, String body, Instant at) {
        jdbc.sql("""
                        with message as (
                            insert into notice_webhook_message (message_id, type, subject_kind, subject_id, body, occurred_at)
                            values (:id, :type, 'webhook_endpoint', :subject, :body, :at)
                        )
                        insert into notice_webhook_delivery (message_id, endpoint_id, state, next_attempt_at)
                        values (:id, :endpoint, 'waiting', :at)
                        """)
                .param("id", messageId)
                .param("type", TEST)
                .param("subject", endpointId.toString())
                .param("body", body)
                .param("at", WebhookBook.utc(at))
                .param("endpoint", endpointId)
                .update();
    }

    void log(WebhookDue due, WebhookAttempt attempt) {
        jdbc.sql("""
                        insert into notice_webhook_attempt (message_id, endpoint_id, at, outcome, http_status, reason, millis)
                        values (:message, :endpoint, :at, :outcome, :status, :reason, :millis)
                        """)
                .param("message", due.messageId())
                .param("endpoint", due.endpointId())
                .param("at", WebhookBook.utc(attempt.at()))
                .param("outcome", attempt.outcome().word())
                .param("status", attempt.status())
                .param("reason", attempt.reason())
                .param("millis", attempt.millis())
                .update();
    }

    void delivered(WebhookDue due, Instant at) {
        jdbc.sql("update notice_webhook_delivery set state = 'delivered', attempts = attempts + 1, delivered_at = :at,"
                        + " next_attempt_at = null where message_id = :message and endpoint_id = :endpoint")
                .param("at", WebhookBook.utc(at))
                .param("message", due.messageId())
                .param("endpoint", due.endpointId())
                .update();
    }

    /** Notes a failure; {@code next} is when to try again, or null when that was the last time. */
    void failed(WebhookDue due, @Nullable Instant next) {
        jdbc.sql("update notice_webhook_delivery set state = :state, attempts = attempts + 1, next_attempt_at = :next"
                        + " where message_id = :message and endpoint_id = :endpoint")
                .param("state", next == null ? "failed" : "waiting")
                .param("next", next == null ? null : WebhookBook.utc(next))
                .param("message", due.messageId())
                .param("endpoint", due.endpointId())
                .update();
    }

    /** Puts a delivery back into the queue with a full set of attempts; false when it waits already. */
    boolean resend(UUID messageId, UUID endpointId, Instant at) {
        return jdbc.sql("update notice_webhook_delivery set state = 'waiting', attempts = 0, delivered_at = null,"
                                + " next_attempt_at = :at where message_id = :message and endpoint_id = :endpoint"
                                + " and state <> 'waiting'")
                        .param("at", WebhookBook.utc(at))
                        .param("message", messageId)
                        .param("endpoint", endpointId)
                        .update()
                == 1;
    }

    /** What an endpoint missed, to be told after all; how many. */
    int resendFailed(UUID endpointId, Instant at) {
        return jdbc.sql("update notice_webhook_delivery set state = 'waiting', attempts = 0, next_attempt_at = :at"
                        + " where endpoint_id = :endpoint and state = 'failed'")
                .param("at", WebhookBook.utc(at))
                .param("endpoint", endpointId)
                .update();
    }
}
