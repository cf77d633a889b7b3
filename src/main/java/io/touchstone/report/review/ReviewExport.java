package io.touchstone.report.review;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Figures of published reviews as a file, those of one review or of all; drafts stay with those who lead. */
@Component
class ReviewExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("review", "report.review.number"),
            ExportColumn.text("period", "report.review.period"),
            ExportColumn.text("kpi", "report.review.kpi"),
            ExportColumn.text("department", "report.review.department"),
            ExportColumn.decimal("value", "report.review.value"),
            ExportColumn.decimal("low", "report.review.low"),
            ExportColumn.decimal("high", "report.review.high"),
            ExportColumn.decimal("above", "report.review.above"),
            ExportColumn.integer("below", "report.review.below"),
            ExportColumn.decimal("target", "report.review.target"),
            ExportColumn.text("verdict", "report.review.verdict"),
            ExportColumn.decimal("value_before", "report.review.before"),
            ExportColumn.integer("snapshot", "report.review.snapshot"));

    ReviewExport() {}

    @Override
    public String name() {
        return "review-figures";
    }

    @Override
    public String ability() {
        return ReportPermissions.KPI;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new java.util.LinkedHashMap<>();
        String number = chosen.getOrDefault("number", "").strip();
        if (number.matches("RV-[0-9]{4}-[0-9]{6,}")) {
            filter.put("number", number);
        }
        String sql = """
                select r.number as review, r.period, f.kpi, f.department_name as department, f.value, f.low, f.high, f.above, f.below,
                       f.target, f.verdict, f.before_value as value_before, f.snapshot
                  from report_review_figure f join report_review r using (review_id, generation)
                 where r.state = 'published'""" + (filter.isEmpty() ? "" : " and r.number = :number")
                + " order by r.starts_on desc, r.last_day desc, f.place";
        return new TableExport(name(), COLUMNS, sql, filter, filter);
    }
}
