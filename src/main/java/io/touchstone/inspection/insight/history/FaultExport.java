package io.touchstone.inspection.insight.history;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What was wrong in one file of past findings, as a file. */
@Component
class FaultExport implements ExportSource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("line", "inspection.history.line"),
            ExportColumn.text("column_name", "inspection.history.column"),
            ExportColumn.text("code", "inspection.history.fault"),
            ExportColumn.text("refused", "inspection.history.refused"),
            ExportColumn.text("value", "inspection.history.value"));

    @Override
    public String name() {
        return "inspection-history-faults";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String id = chosen.getOrDefault("import", NONE);
        Map<String, String> filter = Map.of("import", ID.matcher(id).matches() ? id : NONE);
        return new TableExport(
                name(),
                COLUMNS,
                "select line, column_name, code, refused::text as refused, value from inspection_history_fault"
                        + " where import_id = :import::uuid order by line, column_name, code",
                filter,
                filter);
    }
}
