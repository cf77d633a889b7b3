package io.touchstone.report.retention;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What has ended by its term, as a file. */
@Component
class RetentionExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.time("at", "retention.at"),
            ExportColumn.text("term", "retention.term"),
            ExportColumn.text("table_name", "retention.table"),
            ExportColumn.time("over_before", "retention.over-before"),
            ExportColumn.text("deleted", "retention.deleted"),
            ExportColumn.integer("rows", "retention.rows"));

    @Override
    public String name() {
        return "retention-acts";
    }

    @Override
    public String ability() {
        return ReportPermissions.RETENTION;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String sql = """
                select at, term, table_name, over_before, deleted::text as deleted, rows
                  from report_retention_act order by act_no desc""";
        return new TableExport(name(), COLUMNS, sql, Map.of(), Map.of());
    }
}
