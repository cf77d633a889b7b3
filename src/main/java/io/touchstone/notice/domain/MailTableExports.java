package io.touchstone.notice.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail as a file, as on its page. */
@Configuration(proxyBeanMethods = false)
class MailTableExports {

    @Bean
    ExportSource mailListed() {
        return new ListExport(
                "mail",
                "notice:read",
                List.of(
                        ExportColumn.time("created_at", "export.column.created-at"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.text("address", "export.column.address"),
                        ExportColumn.text("template", "export.column.template"),
                        ExportColumn.integer("attempts", "export.column.attempts"),
                        ExportColumn.time("next_attempt_at", "export.column.next-attempt-at")),
                """
                        select created_at, mail_state as state, address, template, attempts, next_attempt_at
                          from notice_message where mail_state <> 'NONE'""",
                Map.of(),
                "order by id desc");
    }
}
