package io.touchstone.penalty.appeal;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.CurrentActor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appeals as a file, filtered as on their page. */
@Component
class AppealExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "penalty.appeal.number"),
            ExportColumn.text("decision", "penalty.appeal.decision"),
            ExportColumn.text("case_number", "penalty.appeal.case"),
            ExportColumn.text("merchant_id", "penalty.appeal.merchant-id"),
            ExportColumn.text("merchant_name", "penalty.appeal.merchant"),
            ExportColumn.text("side", "penalty.appeal.side"),
            ExportColumn.text("level", "penalty.appeal.level"),
            ExportColumn.text("state", "penalty.appeal.state"),
            ExportColumn.time("filed_at", "penalty.appeal.filed-at"),
            ExportColumn.time("due_at", "penalty.appeal.due-at"),
            ExportColumn.time("escalated_at", "penalty.appeal.escalated-at"),
            ExportColumn.time("ended_at", "penalty.appeal.ended-at"));

    private final CurrentActor actor;

    AppealExport(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public Map<String, String> whole() {
        return Map.of("view", AppealFilter.ALL);
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        AppealFilter filter = AppealFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = """
                select a.number, d.number as decision, c.number as case_number, a.merchant_id, m.name as merchant_name, a.side,
                       a.level::text as level, a.state, a.filed_at, a.due_at, a.escalated_at, a.ended_at
                """ + AppealList.FROM + filter.where(values, actor.get().toString()) + AppealList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
