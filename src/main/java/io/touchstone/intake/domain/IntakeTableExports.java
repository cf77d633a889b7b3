package io.touchstone.intake.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports and the rows they rejected as files. */
@Configuration(proxyBeanMethods = false)
class IntakeTableExports {

    @Bean
    ExportSource importsListed() {
        return new ListExport(
                "imports",
                "intake:read",
                List.of(
                        ExportColumn.text("id", "export.column.id"),
                        ExportColumn.text("kind", "export.column.kind"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.text("file_name", "export.column.file-name"),
                        ExportColumn.integer("rows_read", "export.column.rows-read"),
                        ExportColumn.integer("rows_accepted", "export.column.rows-accepted"),
                        ExportColumn.integer("rows_duplicate", "export.column.rows-duplicate"),
                        ExportColumn.integer("rows_rejected", "export.column.rows-rejected"),
                        ExportColumn.text("sha256", "export.column.sha256"),
                        ExportColumn.text("error_code", "export.column.error-code"),
                        ExportColumn.text("actor", "export.column.actor"),
                        ExportColumn.time("started_at", "export.column.started-at"),
                        ExportColumn.time("finished_at", "export.column.finished-at")),
                """
                        select import_id as id, kind, state, file_name, rows_read, rows_accepted, rows_duplicate, rows_rejected, sha256, error_code,
                               actor, started_at, finished_at
                          from intake_import where true""",
                Map.of(),
                "order by started_at desc, import_id desc");
    }

    @Bean
    ExportSource rejectionsListed() {
        return new ListExport(
                "import-rejections",
                "intake:read",
                List.of(
                        ExportColumn.text("id", "export.column.id"),
                        ExportColumn.integer("line", "export.column.line"),
                        ExportColumn.text("column_name", "export.column.column-name"),
                        ExportColumn.text("code", "export.column.code"),
                        ExportColumn.text("detail", "export.column.detail")),
                """
                        select import_id as id, line, column_name, code, detail
                          from intake_rejection where true""",
                Map.of("import", "import_id::text = :import"),
                "order by import_id, line");
    }
}
