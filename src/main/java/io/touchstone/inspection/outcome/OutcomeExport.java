package io.touchstone.inspection.outcome;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Outcomes as a file, filtered as on their page. */
@Component
class OutcomeExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.outcome.number"),
            ExportColumn.text("sample_number", "inspection.outcome.sample"),
            ExportColumn.text("merchant_id", "inspection.outcome.merchant-id"),
            ExportColumn.text("merchant_name", "inspection.outcome.merchant"),
            ExportColumn.text("product_id", "inspection.outcome.product"),
            ExportColumn.text("state", "inspection.outcome.state"),
            ExportColumn.text("result", "inspection.outcome.result"),
            ExportColumn.text("failed_items", "inspection.outcome.items"),
            ExportColumn.text("retest", "inspection.outcome.retest"),
            ExportColumn.time("found_at", "inspection.outcome.found-at"),
            ExportColumn.time("due_at", "inspection.outcome.due-at"),
            ExportColumn.time("final_at", "inspection.outcome.final-at"));

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public Map<String, String> whole() {
        return Map.of("view", OutcomeFilter.ALL);
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        OutcomeFilter filter = OutcomeFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = """
                select o.number, s.number as sample_number, o.merchant_id, m.name as merchant_name, o.product_id, o.state,
                       case when o.counterfeit then 'counterfeit' when o.passed then 'passed' else 'failed' end as result,
                       array_to_string(o.failed_items, ' ') as failed_items,
                       case when o.overturned then 'overturned' when o.retested then 'confirmed' else '' end as retest,
                       o.found_at, o.due_at, o.final_at
                """ + OutcomeList.FROM + filter.where(values) + " order by o.found_at desc, o.outcome_id desc";
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
