package io.touchstone.penalty.violation;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.CurrentActor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases as a file, filtered as on their page. */
@Component
class CaseExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "penalty.case.number"),
            ExportColumn.text("merchant_id", "penalty.case.merchant-id"),
            ExportColumn.text("merchant_name", "penalty.case.merchant"),
            ExportColumn.text("brand", "penalty.case.brand"),
            ExportColumn.text("product_id", "penalty.case.product"),
            ExportColumn.text("source", "penalty.case.source"),
            ExportColumn.text("source_ref", "penalty.case.source-ref"),
            ExportColumn.text("rule_code", "penalty.case.rule"),
            ExportColumn.text("state", "penalty.case.state"),
            ExportColumn.text("dismissal", "penalty.case.dismissal"),
            ExportColumn.time("acted_at", "penalty.case.acted-at"),
            ExportColumn.time("opened_at", "penalty.case.opened-at"),
            ExportColumn.time("due_at", "penalty.case.due-at"),
            ExportColumn.time("ended_at", "penalty.case.ended-at"));

    private final CurrentActor actor;

    CaseExport(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public String name() {
        return "violations";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public Map<String, String> whole() {
        return Map.of("view", CaseFilter.ALL);
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        CaseFilter filter = CaseFilter.of(chosen, CasePeople.account(actor.get()));
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = """
                select c.number, c.merchant_id, m.name as merchant_name, c.brand, c.product_id, c.source, c.source_ref, c.rule_code,
                       c.state, c.dismissal, c.acted_at, c.opened_at, c.due_at, c.ended_at
                """ + CaseList.FROM + filter.where(values) + " order by c.opened_at desc, c.case_id desc";
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
