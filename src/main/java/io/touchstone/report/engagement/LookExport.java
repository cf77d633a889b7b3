package io.touchstone.report.engagement;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.NotFound;
import io.touchstone.report.ReportPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The log of looks of one engagement as a file, filtered as on its page. */
@Component
class LookExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("look_id", "report.look.id"),
            ExportColumn.time("at", "report.look.at"),
            ExportColumn.text("kind", "report.look.kind"),
            ExportColumn.text("method", "report.look.method"),
            ExportColumn.text("path", "report.look.path"),
            ExportColumn.text("query", "report.look.query"),
            ExportColumn.text("module", "report.look.module"),
            ExportColumn.integer("row_count", "report.look.rows"),
            ExportColumn.text("sha256", "report.look.sha256"));

    private final EngagementRows rows;
    private final LookList list;

    LookExport(EngagementRows rows, LookList list) {
        this.rows = rows;
        this.list = list;
    }

    @Override
    public String name() {
        return "engagement-looks";
    }

    @Override
    public String ability() {
        return ReportPermissions.HOST;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String number = chosen.getOrDefault("engagement", "");
        Engagement engagement = rows.find(number).orElseThrow(() -> new NotFound("engagement", number));
        LookFilter filter = LookFilter.of(chosen);
        String sql = """
                select l.look_id, l.at, l.kind, l.method, l.path, l.query, l.module, l.row_count, l.sha256
                  from report_look l""" + filter.where() + LookList.NEWEST;
        Map<String, String> words = new LinkedHashMap<>(filter.words());
        words.put("engagement", number);
        return new TableExport(
                name(), COLUMNS, sql, list.values(engagement.head().id(), filter), words);
    }
}
