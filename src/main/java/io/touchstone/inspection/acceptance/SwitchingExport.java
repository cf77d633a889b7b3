package io.touchstone.inspection.acceptance;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Severities as their list shows them. */
@Component
class SwitchingExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "inspection.merchant"),
            ExportColumn.text("category_code", "inspection.category"),
            ExportColumn.text("stage", "inspection.stage"),
            ExportColumn.text("severity", "inspection.lot.severity"),
            ExportColumn.integer("score", "inspection.switching.score"),
            ExportColumn.integer("accepted_in_row", "inspection.switching.acceptedInRow"),
            ExportColumn.integer("refused_in_run", "inspection.switching.refusedInRun"),
            ExportColumn.time("since", "inspection.switching.since"),
            ExportColumn.time("changed_at", "inspection.switching.changed"));

    @Override
    public String name() {
        return "inspection-switching";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = SwitchingFilter.of(filter);
        return new TableExport(
                "inspection-switching",
                COLUMNS,
                """
                select s.merchant_id, s.category_code, s.stage, s.severity, s.score, s.accepted_in_row, s.refused_in_run, s.since,
                       s.changed_at
                  from inspection_switching s""" + SwitchingFilter.where(chosen)
                        + " order by s.changed_at desc, s.merchant_id desc, s.category_code desc, s.stage desc",
                chosen,
                chosen);
    }
}
