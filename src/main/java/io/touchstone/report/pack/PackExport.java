package io.touchstone.report.pack;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Packs as a file, filtered as on their page. */
@Component
class PackExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "report.pack.number"),
            ExportColumn.time("as_of", "report.pack.as-of"),
            ExportColumn.text("merchant_ids", "report.pack.merchants"),
            ExportColumn.text("parts", "report.pack.lists"),
            ExportColumn.text("state", "report.pack.state"),
            ExportColumn.text("asked_by", "report.pack.asked-by"),
            ExportColumn.time("asked_at", "report.pack.asked-at"),
            ExportColumn.integer("row_count", "report.pack.rows"),
            ExportColumn.integer("size_bytes", "report.pack.bytes"),
            ExportColumn.text("sha256", "report.pack.sha256"));

    private final PackReaders readers;

    PackExport(PackReaders readers) {
        this.readers = readers;
    }

    @Override
    public String name() {
        return "packs";
    }

    @Override
    public String ability() {
        return ReportPermissions.PACK;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        PackFilter filter = PackFilter.of(chosen);
        String only = readers.onlyWord();
        String sql = """
                select number, as_of, array_to_string(merchants, ' ') as merchant_ids, replace(parts, E'\\n', ' ') as parts, state,
                       asked_by::text as asked_by, asked_at, row_count, size_bytes, sha256
                  from report_pack where (:state = '' or state = :state) and (:only = '' or asked_by::text = :only)
                 order by asked_at desc, pack_id desc
                """;
        return new TableExport(name(), COLUMNS, sql, Map.of("state", filter.state(), "only", only), filter.words());
    }
}
