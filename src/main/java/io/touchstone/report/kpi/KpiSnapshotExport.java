package io.touchstone.report.kpi;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Snapshots in every version as a file: those of a period, or those of a key figure. */
@Component
class KpiSnapshotExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.integer("snapshot", "report.kpi.snapshot"),
            ExportColumn.text("kpi", "report.kpi.code"),
            ExportColumn.text("department", "report.kpi.department.id"),
            ExportColumn.text("grain", "report.kpi.grain"),
            ExportColumn.date("starts_on", "report.kpi.starts"),
            ExportColumn.date("ends_on", "report.kpi.ends"),
            ExportColumn.integer("version", "report.kpi.version"),
            ExportColumn.decimal("above", "report.kpi.above"),
            ExportColumn.integer("below", "report.kpi.below"),
            ExportColumn.decimal("value", "report.kpi.value"),
            ExportColumn.decimal("low", "report.kpi.low"),
            ExportColumn.decimal("high", "report.kpi.high"),
            ExportColumn.time("made_at", "report.kpi.made"));

    private static final String QUERY = """
            select snapshot_id as snapshot, kpi, department, grain, starts_on, ends_on, version, above, below, value, low, high, made_at
              from report_kpi_snapshot
             where :kpi in ('', kpi) and :grain in ('', grain) and :department in ('', department)
               and starts_on between :first and :last
             order by kpi, department, grain, starts_on, version
            """;

    @Override
    public String name() {
        return "kpi-snapshots";
    }

    @Override
    public String ability() {
        return ReportPermissions.KPI;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new HashMap<>(chosen);
        filter.keySet().retainAll(List.of("kpi", "grain", "department", "period"));
        Optional<KpiPeriod> period = Optional.ofNullable(filter.get("period")).flatMap(KpiPeriod::parse);
        Map<String, Object> values = new HashMap<>();
        values.put("kpi", filter.getOrDefault("kpi", ""));
        values.put("department", filter.getOrDefault("department", ""));
        values.put("grain", period.map(one -> one.grain().word()).orElseGet(() -> filter.getOrDefault("grain", "")));
        values.put("first", period.map(KpiPeriod::start).orElse(LocalDate.of(1, 1, 1)));
        values.put("last", period.map(KpiPeriod::start).orElse(LocalDate.of(9999, 1, 1)));
        return new TableExport(name(), COLUMNS, QUERY, values, filter);
    }
}
