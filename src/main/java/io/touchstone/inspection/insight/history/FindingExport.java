package io.touchstone.inspection.insight.history;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Past findings as a file. */
@Component
class FindingExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("source", "inspection.history.source"),
            ExportColumn.text("reference", "inspection.history.column.reference"),
            ExportColumn.date("found_on", "inspection.history.column.date_case"),
            ExportColumn.date("changed_on", "inspection.history.column.date_last_change"),
            ExportColumn.text("classification", "inspection.history.column.classification"),
            ExportColumn.text("country", "inspection.history.column.country"),
            ExportColumn.text("told_type", "inspection.history.column.type"),
            ExportColumn.text("category", "inspection.history.column.category"),
            ExportColumn.text("category_code", "inspection.history.means"),
            ExportColumn.text("subject", "inspection.history.column.subject"),
            ExportColumn.text("hazards", "inspection.history.column.hazard"),
            ExportColumn.text("chemical", "inspection.history.column.chemical"),
            ExportColumn.text("amount", "inspection.history.column.amount"),
            ExportColumn.text("product", "inspection.history.column.product"),
            ExportColumn.text("origin", "inspection.history.column.origin"));

    @Override
    public String name() {
        return "inspection-history";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        HistoryFilter filter = HistoryFilter.of(chosen);
        return new TableExport(
                name(),
                COLUMNS,
                "select source, reference, found_on, changed_on, classification, country, told_type, category,"
                        + " (select m.category_code from inspection_category_map m where m.source = f.source"
                        + " and m.source_category = f.category) as category_code, subject,"
                        + " array_to_string(hazards, ' ') as hazards, chemical, amount, product, origin"
                        + " from inspection_past_finding f where true" + filter.where()
                        + " order by found_on desc, finding_id desc",
                filter.words(),
                filter.words());
    }
}
