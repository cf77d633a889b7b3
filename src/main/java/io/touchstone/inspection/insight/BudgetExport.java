package io.touchstone.inspection.insight;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What programmes spent and found, as a file. */
@Component
class BudgetExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "inspection.budget.programme"),
            ExportColumn.text("name_zh", "inspection.budget.name.zh"),
            ExportColumn.text("name_en", "inspection.budget.name.en"),
            ExportColumn.date("quarter", "inspection.budget.quarter"),
            ExportColumn.text("state", "inspection.budget.state"),
            ExportColumn.integer("budget_minor", "inspection.budget.budget.minor"),
            ExportColumn.integer("spent", "inspection.budget.spent.minor"),
            ExportColumn.text("currency", "inspection.budget.currency"),
            ExportColumn.integer("risk_passed", "inspection.rate.risk.passed"),
            ExportColumn.integer("risk_failed", "inspection.rate.risk.failed"),
            ExportColumn.integer("control_passed", "inspection.rate.control.passed"),
            ExportColumn.integer("control_failed", "inspection.rate.control.failed"));

    @Override
    public String name() {
        return "inspection-budgets";
    }

    @Override
    public String ability() {
        return InspectionPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String state = chosen.get("state");
        boolean filtered = state != null && Budgets.STATES.contains(state);
        Map<String, String> filter = filtered ? Map.of("state", state) : Map.of();
        return new TableExport(
                name(),
                COLUMNS,
                "select number, name_zh, name_en, quarter, state, budget_minor, spent, currency, risk_passed, risk_failed,"
                        + " control_passed, control_failed from (" + Budgets.SELECT + ") p"
                        + (filtered ? " where p.state = :state" : "") + " order by quarter desc, programme_id desc",
                filter,
                filter);
    }
}
