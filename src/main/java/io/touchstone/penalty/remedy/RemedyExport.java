package io.touchstone.penalty.remedy;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrective plans as a file, filtered as on their page. */
@Component
class RemedyExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "penalty.plan.number"),
            ExportColumn.text("decision_number", "penalty.plan.decision"),
            ExportColumn.text("merchant_id", "penalty.case.merchant-id"),
            ExportColumn.text("merchant_name", "penalty.case.merchant"),
            ExportColumn.text("rule_code", "penalty.case.rule"),
            ExportColumn.text("state", "penalty.plan.state"),
            ExportColumn.time("demanded_at", "penalty.plan.demanded-at"),
            ExportColumn.time("due_at", "penalty.plan.due-at"),
            ExportColumn.time("overdue_at", "penalty.plan.overdue-at"),
            ExportColumn.time("accepted_at", "penalty.plan.accepted-at"),
            ExportColumn.time("check_at", "penalty.plan.check-at"),
            ExportColumn.time("ended_at", "penalty.plan.ended-at"));

    @Override
    public String name() {
        return "corrective-plans";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new LinkedHashMap<>(chosen);
        filter.keySet().retainAll(List.of("state", "merchant"));
        String sql = """
                select p.number, d.number as decision_number, p.merchant_id, m.name as merchant_name, d.rule_code, p.state, p.demanded_at,
                       p.due_at, p.overdue_at, p.accepted_at, p.check_at, p.ended_at
                """ + RemedyList.FROM + RemedyList.where(filter) + " order by p.demanded_at desc, p.plan_id desc";
        return new TableExport(name(), COLUMNS, sql, new LinkedHashMap<>(filter), filter);
    }
}
