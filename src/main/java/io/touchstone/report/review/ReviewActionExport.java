package io.touchstone.report.review;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Actions as a file, filtered as on their page; owners by account, so that no name leaves the house unasked. */
@Component
class ReviewActionExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "report.review.action.number"),
            ExportColumn.text("review", "report.review.number"),
            ExportColumn.text("kpi", "report.review.kpi"),
            ExportColumn.text("what", "report.review.action.what"),
            ExportColumn.decimal("goal", "report.review.action.goal"),
            ExportColumn.text("owner", "report.review.action.owner"),
            ExportColumn.date("due_on", "report.review.action.due"),
            ExportColumn.text("state", "report.review.action.state"),
            ExportColumn.time("opened_at", "report.review.action.opened"),
            ExportColumn.time("closed_at", "report.review.action.closed"));

    private final ReviewActionList list;

    ReviewActionExport(ReviewActionList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "review-actions";
    }

    @Override
    public String ability() {
        return ReportPermissions.KPI;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        ReviewActionFilter filter = ReviewActionFilter.of(chosen);
        String sql = """
                select a.number, r.number as review, a.kpi, a.what, a.goal, a.owner::text as owner, a.due_on, a.state, a.opened_at, a.closed_at
                  from report_review_action a join report_review r using (review_id)""" + filter.where() + ReviewActionList.DUE;
        return new TableExport(name(), COLUMNS, sql, list.values(filter), filter.words());
    }
}
