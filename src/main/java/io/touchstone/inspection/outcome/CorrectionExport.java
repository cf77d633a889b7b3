package io.touchstone.inspection.outcome;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrections as a file, filtered as on their page. */
@Component
class CorrectionExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.correction.number"),
            ExportColumn.text("outcome", "inspection.outcome.number"),
            ExportColumn.text("merchant_id", "inspection.outcome.merchant-id"),
            ExportColumn.text("merchant_name", "inspection.outcome.merchant"),
            ExportColumn.text("product_id", "inspection.outcome.product"),
            ExportColumn.text("state", "inspection.outcome.state"),
            ExportColumn.time("opened_at", "inspection.correction.opened-at"),
            ExportColumn.time("due_at", "inspection.correction.due-at"),
            ExportColumn.time("follow_up_from", "inspection.correction.from"),
            ExportColumn.time("follow_up_until", "inspection.correction.until"),
            ExportColumn.time("escalated_at", "inspection.correction.escalated-at"),
            ExportColumn.time("ended_at", "inspection.correction.ended-at"));

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new LinkedHashMap<>(chosen);
        filter.keySet().retainAll(List.of("state", "merchant"));
        String sql = """
                select c.number, o.number as outcome, c.merchant_id, m.name as merchant_name, c.product_id, c.state, c.opened_at,
                       c.due_at, c.follow_up_from, c.follow_up_until, c.escalated_at, c.ended_at
                """ + CorrectionList.FROM + CorrectionList.where(filter)
                + " order by c.opened_at desc, c.correction_id desc";
        return new TableExport(name(), COLUMNS, sql, new LinkedHashMap<>(filter), filter);
    }
}
