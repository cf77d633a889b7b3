package io.touchstone.penalty.statement;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publications as a file, filtered as on their page. */
@Component
class PublicationExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "penalty.publication.number"),
            ExportColumn.text("merchant_id", "penalty.publication.merchant-id"),
            ExportColumn.text("shop_name", "penalty.publication.shop"),
            ExportColumn.text("brand", "penalty.publication.brand"),
            ExportColumn.text("rule_code", "penalty.publication.rule"),
            ExportColumn.text("violation_class", "penalty.publication.class"),
            ExportColumn.text("state", "penalty.publication.state"),
            ExportColumn.time("decided_at", "penalty.publication.decided-at"),
            ExportColumn.time("due_at", "penalty.publication.due-at"),
            ExportColumn.time("published_at", "penalty.publication.published-at"),
            ExportColumn.time("down_at", "penalty.publication.down-at"),
            ExportColumn.text("down_ground", "penalty.publication.down-ground"));

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public Map<String, String> whole() {
        return Map.of("view", PublicationFilter.ALL);
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        PublicationFilter filter = PublicationFilter.of(chosen);
        Map<String, Object> values = new LinkedHashMap<>();
        String sql =
                "select p.number, p.merchant_id, p.shop_name, p.brand, p.rule_code, p.violation_class, p.state, p.decided_at,"
                        + " p.due_at, p.published_at, p.down_at, p.down_ground from penalty_publication p"
                        + filter.where(values)
                        + " order by p.queued_at desc, p.decision_id desc";
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
