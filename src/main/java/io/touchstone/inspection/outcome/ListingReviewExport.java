package io.touchstone.inspection.outcome;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Listings held for review as a file, filtered as on their page. */
@Component
class ListingReviewExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("case_no", "inspection.review.case"),
            ExportColumn.text("product_id", "inspection.outcome.product"),
            ExportColumn.text("title", "inspection.review.title"),
            ExportColumn.text("merchant_id", "inspection.outcome.merchant-id"),
            ExportColumn.text("merchant_name", "inspection.outcome.merchant"),
            ExportColumn.text("relation", "inspection.review.relation"),
            ExportColumn.text("state", "inspection.outcome.state"),
            ExportColumn.time("created_at", "inspection.review.held-at"),
            ExportColumn.time("due_at", "inspection.outcome.due-at"),
            ExportColumn.time("decided_at", "inspection.review.decided-at"),
            ExportColumn.text("reason", "inspection.review.reason"));

    @Override
    public String name() {
        return "listing-reviews";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public Map<String, String> whole() {
        return Map.of("view", ReviewFilter.ALL);
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        ReviewFilter filter = ReviewFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = """
                select r.case_no, r.product_id, r.title, r.merchant_id, m.name as merchant_name, r.relation, r.state, r.created_at,
                       r.due_at, r.decided_at, r.reason
                  from inspection_listing_review r join merchant_shop_v m using (merchant_id)
                """ + filter.where(values) + " order by r.created_at desc, r.review_id desc";
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
