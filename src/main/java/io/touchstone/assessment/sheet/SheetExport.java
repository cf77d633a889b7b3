package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Assessments as a file, filtered as on their page. */
@Component
class SheetExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "sheet.number"),
            ExportColumn.text("subject", "sheet.subject"),
            ExportColumn.text("scheme", "sheet.scheme"),
            ExportColumn.text("scheme_version", "sheet.scheme-version"),
            ExportColumn.date("period_from", "sheet.from"),
            ExportColumn.date("period_to", "sheet.to"),
            ExportColumn.text("state", "sheet.state"),
            ExportColumn.time("opened_at", "sheet.opened-at"),
            ExportColumn.time("frozen_at", "sheet.frozen-at"),
            ExportColumn.decimal("total", "sheet.total"),
            ExportColumn.text("total_exact", "sheet.total-exact"),
            ExportColumn.integer("stars", "sheet.stars"),
            ExportColumn.text("sha256", "sheet.sha256"));

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new LinkedHashMap<>(chosen);
        filter.keySet().retainAll(SheetList.FILTERS);
        String sql = """
                select s.number, s.subject, s.scheme, s.scheme_version, s.period_from, s.period_to, s.state, s.opened_at, s.frozen_at,
                       div(s.total_numerator * 100, s.total_denominator) / 100.00 as total,
                       s.total_numerator || '/' || s.total_denominator as total_exact, s.stars, s.sha256
                  from assessment_sheet s
                """ + SheetList.where(filter) + " order by s.opened_at desc, s.assessment_id desc";
        return new TableExport(name(), COLUMNS, sql, new LinkedHashMap<>(filter), filter);
    }
}
