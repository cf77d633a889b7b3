package io.touchstone.penalty.decision;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decisions as a file, filtered as on their page. */
@Component
class PenaltyDecisionExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "penalty.decision.number"),
            ExportColumn.text("case_number", "penalty.decision.case"),
            ExportColumn.text("merchant_id", "penalty.decision.merchant-id"),
            ExportColumn.text("merchant_name", "penalty.decision.merchant"),
            ExportColumn.text("brand", "penalty.decision.brand"),
            ExportColumn.text("rule_code", "penalty.decision.rule"),
            ExportColumn.text("state", "penalty.decision.state"),
            ExportColumn.text("held_for", "penalty.decision.held-for"),
            ExportColumn.time("acted_at", "penalty.decision.acted-at"),
            ExportColumn.time("made_at", "penalty.decision.made-at"),
            ExportColumn.time("decided_at", "penalty.decision.decided-at"),
            ExportColumn.time("effective_at", "penalty.decision.effective-at"),
            ExportColumn.time("reversed_at", "penalty.decision.reversed-at"));

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        DecisionFilter filter = DecisionFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = """
                select d.number, c.number as case_number, d.merchant_id, m.name as merchant_name, d.brand, d.rule_code, d.state,
                       array_to_string(d.held_for, ' ') as held_for, d.acted_at, d.made_at, d.decided_at, d.effective_at, d.reversed_at
                """ + PenaltyDecisionList.FROM + filter.where(values) + PenaltyDecisionList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
