package io.touchstone.notice.webhook;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages beside what they tell of, in one statement whatever the number of endpoints. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class WebhookOutbox implements Webhooks {

    private static final String INSERT = """
            with wanted as (
                select endpoint_id from notice_webhook_endpoint where state = 'active' and :type = any (types)
            ), message as (
                insert into notice_webhook_message (message_id, type, subject_kind, subject_id, body, occurred_at)
                select :id, :type, :kind, :subject, :body, :at where exists (select from wanted)
            )
            insert into notice_webhook_delivery (message_id, endpoint_id, state, next_attempt_at)
            select :id, endpoint_id, 'waiting', :at from wanted
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    WebhookOutbox(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID publish(WebhookType type, Subject subject, Map<String, ?> data) {
        UUID id = ids.next();
        Instant at = clock.instant();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("type", type.word())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("body", json.writeValueAsString(body(type, subject, data, at)))
                .param("at", WebhookBook.utc(at))
                .update();
        return id;
    }

    private static Map<String, Object> body(WebhookType type, Subject subject, Map<String, ?> data, Instant at) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", type.word());
        whole.put("timestamp", at.toString());
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> whom = new LinkedHashMap<>();
        whom.put("kind", subject.kind());
        whom.put("id", subject.id());
        facts.put("subject", whom);
        facts.putAll(data);
        whole.put("data", facts);
        return whole;
    }
}
