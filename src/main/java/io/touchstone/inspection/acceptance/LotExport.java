package io.touchstone.inspection.acceptance;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lots as their list shows them. */
@Component
class LotExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.lot.number"),
            ExportColumn.text("merchant_id", "inspection.merchant"),
            ExportColumn.text("category_code", "inspection.category"),
            ExportColumn.text("stage", "inspection.stage"),
            ExportColumn.integer("size", "inspection.lot.size"),
            ExportColumn.text("level", "inspection.lot.level"),
            ExportColumn.decimal("aql", "inspection.lot.aql"),
            ExportColumn.text("severity", "inspection.lot.severity"),
            ExportColumn.text("code_letter", "inspection.lot.letter"),
            ExportColumn.integer("sample_size", "inspection.lot.sample"),
            ExportColumn.integer("accept", "inspection.lot.accept"),
            ExportColumn.integer("reject", "inspection.lot.reject"),
            ExportColumn.integer("nonconforming", "inspection.lot.nonconforming"),
            ExportColumn.text("state", "inspection.lot.state"),
            ExportColumn.time("opened_at", "inspection.lot.opened"),
            ExportColumn.time("judged_at", "inspection.lot.judged"));

    @Override
    public String name() {
        return "inspection-lots";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = LotFilter.of(filter);
        return new TableExport(
                "inspection-lots",
                COLUMNS,
                """
                select number, merchant_id, category_code, stage, size, level, aql, severity, code_letter, sample_size, accept,
                       reject, nonconforming, state, opened_at, judged_at
                  from inspection_lot""" + LotFilter.where(chosen) + " order by opened_at desc, lot_id desc",
                chosen,
                chosen);
    }
}
