package io.touchstone.inspection.programme;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plans as a file, filtered as on their page. */
@Component
class PlanExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.plan.number"),
            ExportColumn.text("name", "inspection.plan.name"),
            ExportColumn.text("programme", "inspection.programme.one"),
            ExportColumn.text("method", "inspection.plan.method"),
            ExportColumn.text("state", "inspection.plan.state"),
            ExportColumn.integer("budget_minor", "inspection.plan.budget-minor"),
            ExportColumn.text("currency", "inspection.plan.currency"),
            ExportColumn.integer("population", "inspection.plan.population"),
            ExportColumn.text("seed_sha256", "inspection.draw.hash"),
            ExportColumn.time("created_at", "inspection.plan.created-at"),
            ExportColumn.time("drawn_at", "inspection.plan.drawn-at"),
            ExportColumn.time("revealed_at", "inspection.plan.revealed-at"));

    @Override
    public String name() {
        return "sampling-plans";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        PlanFilter filter = PlanFilter.of(chosen);
        String sql =
                "select l.number, l.name, p.number as programme, l.method, l.state, l.budget_minor, l.currency, l.population,"
                        + " encode(l.seed_sha256, 'hex') as seed_sha256, l.created_at, l.drawn_at, l.revealed_at"
                        + PlanRows.FROM + " where true" + filter.conditions()
                        + " order by l.created_at desc, l.plan_id desc";
        return new TableExport(name(), COLUMNS, sql, filter.words(), filter.words());
    }
}
