package io.touchstone.notice.webhook;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Endpoints and what they were told as files. */
@Configuration(proxyBeanMethods = false)
class WebhookTableExports {

    @Bean
    ExportSource webhooksListed() {
        return new ListExport(
                "webhooks",
                "webhook:read",
                List.of(
                        ExportColumn.text("name", "export.column.name"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.text("url", "export.column.url"),
                        ExportColumn.text("types", "export.column.types"),
                        ExportColumn.time("created_at", "export.column.created-at")),
                """
                        select name, state, url, array_to_string(types, ' ') as types, created_at
                          from notice_webhook_endpoint where true""",
                Map.of(),
                "order by name, endpoint_id");
    }

    @Bean
    ExportSource webhookDeliveriesListed() {
        return new ListExport(
                "webhook-deliveries",
                "webhook:read",
                List.of(
                        ExportColumn.time("occurred_at", "export.column.occurred-at"),
                        ExportColumn.text("type", "export.column.type"),
                        ExportColumn.text("subject_kind", "export.column.subject-kind"),
                        ExportColumn.text("subject_id", "export.column.subject-id"),
                        ExportColumn.text("endpoint", "export.column.endpoint"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.integer("attempts", "export.column.attempts"),
                        ExportColumn.time("next_attempt_at", "export.column.next-attempt-at"),
                        ExportColumn.time("delivered_at", "export.column.delivered-at")),
                """
                        select m.occurred_at, m.type, m.subject_kind, m.subject_id, e.name as endpoint, d.state, d.attempts, d.next_attempt_at,
                               d.delivered_at
                          from notice_webhook_delivery d
                          join notice_webhook_message m using (message_id)
                          join notice_webhook_endpoint e using (endpoint_id) where true""",
                Map.of(
                        "endpoint",
                        "d.endpoint_id::text = :endpoint",
                        "state",
                        "d.state = :state",
                        "type",
                        "m.type = :type",
                        "subject",
                        "m.subject_id = :subject"),
                "order by d.message_id desc, d.endpoint_id desc");
    }
}
