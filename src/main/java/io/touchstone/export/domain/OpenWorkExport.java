package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.shell.OpenItems;
import io.touchstone.shell.WorkFilter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open work as a file, as it is filtered; the shell that puts it together lies below this module and cannot know it. */
@Component
class OpenWorkExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.code("kind", "export.column.kind", "work."),
            ExportColumn.text("label", "export.column.label"),
            ExportColumn.text("subject", "export.column.subject"),
            ExportColumn.text("merchant_id", "export.column.merchant"),
            ExportColumn.code("taken", "export.column.taken", "work.taken."),
            ExportColumn.time("since", "export.column.since"),
            ExportColumn.time("due", "export.column.due"));

    private final OpenItems items;

    OpenWorkExport(OpenItems items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public String ability() {
        return "export:run";
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        WorkFilter filter = WorkFilter.of(chosen);
        OpenItems.Query query = items.query(filter);
        return new TableExport(name(), COLUMNS, query.sql(), query.values(), filter.words());
    }
}
