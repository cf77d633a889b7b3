package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register itself as a file, for those who see all of it. */
@Component
class ExportEntriesExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("entry_id", "export.entry.id"),
            ExportColumn.time("at", "export.entry.at"),
            ExportColumn.text("source", "export.entry.source"),
            ExportColumn.text("format", "export.entry.format"),
            ExportColumn.text("filter", "export.entry.filter"),
            ExportColumn.time("as_of", "export.entry.as-of"),
            ExportColumn.integer("row_count", "export.entry.rows"),
            ExportColumn.text("sha256", "export.entry.sha256"),
            ExportColumn.text("file_name", "export.entry.file"),
            ExportColumn.integer("file_size", "export.entry.size"),
            ExportColumn.text("file_sha256", "export.entry.file-sha256"),
            ExportColumn.text("actor_kind", "export.entry.actor-kind"),
            ExportColumn.text("actor_id", "export.entry.actor"),
            ExportColumn.text("job_id", "export.entry.job"));

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public String ability() {
        return "audit:read";
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        EntryFilter filter = EntryFilter.of(chosen);
        EntryFilter all = new EntryFilter(filter.source(), filter.format(), "");
        String sql = """
                select entry_id, at, source, format, filter, as_of, row_count, sha256, file_name, file_size, file_sha256,
                       actor_kind, actor_id, job_id
                  from export_entry""" + all.where() + EntryList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, new HashMap<>(all.words()), all.words());
    }
}
