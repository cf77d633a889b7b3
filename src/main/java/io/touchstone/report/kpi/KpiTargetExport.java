package io.touchstone.report.kpi;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every target that was ever proposed, with what became of it, as a file. */
@Component
class KpiTargetExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("kpi", "report.kpi.code"),
            ExportColumn.decimal("target", "report.kpi.target"),
            ExportColumn.text("state", "report.kpi.target.state"),
            ExportColumn.date("asked_from", "report.kpi.target.asked"),
            ExportColumn.date("holds_from", "report.kpi.target.from"),
            ExportColumn.text("reason", "report.kpi.target.reason"),
            ExportColumn.text("proposed_by", "report.kpi.target.by"),
            ExportColumn.time("proposed_at", "report.kpi.target.at"),
            ExportColumn.text("answered_by", "report.kpi.target.answered-by"),
            ExportColumn.time("answered_at", "report.kpi.target.answered-at"),
            ExportColumn.text("words", "report.kpi.target.words"));

    @Override
    public String name() {
        return "kpi-targets";
    }

    @Override
    public String ability() {
        return ReportPermissions.KPI;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String kpi = chosen.getOrDefault("kpi", "");
        return new TableExport(
                name(),
                COLUMNS,
                "select t.kpi, t.target, coalesce(a.verdict, 'waits') as state, t.from_day as asked_from, a.from_day as holds_from,"
                        + " t.reason, t.proposed_by, t.proposed_at, a.answered_by, a.answered_at, a.words"
                        + " from report_kpi_target t left join report_kpi_target_answer a using (target_id)"
                        + " where :kpi in ('', t.kpi) order by t.kpi, t.proposed_at, t.target_id",
                Map.of("kpi", kpi),
                Map.of("kpi", kpi));
    }
}
