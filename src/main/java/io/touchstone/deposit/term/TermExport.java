package io.touchstone.deposit.term;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Settlement terms as a file. */
@Component
class TermExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("term_id", "deposit.approval.id"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.text("shop_name", "deposit.fund.shop"),
            ExportColumn.text("term_trigger", "deposit.term.trigger"),
            ExportColumn.integer("days", "deposit.term.days"),
            ExportColumn.text("scope", "deposit.term.scope"),
            ExportColumn.text("scope_id", "deposit.term.scope-id"),
            ExportColumn.text("case_no", "deposit.approval.case"),
            ExportColumn.text("reason", "deposit.approval.reason"),
            ExportColumn.time("starts_at", "deposit.term.starts-at"),
            ExportColumn.time("lifted_at", "deposit.term.lifted-at"),
            ExportColumn.time("over_at", "deposit.term.over-at"));

    @Override
    public String name() {
        return "deposit-terms";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        TermFilter filter = TermFilter.of(chosen.get("state"), chosen.get("trigger"), chosen.get("merchant"));
        return new TableExport(
                name(),
                COLUMNS,
                "select t.term_id::text, t.merchant_id, t.shop_name, t.term_trigger, t.days, t.scope, t.scope_id, t.case_no,"
                        + " t.reason, t.starts_at, t.lifted_at, t.over_at from (" + TermRows.SELECT + " where true"
                        + filter.where() + ") t order by t.starts_at desc, t.term_id desc",
                filter.values(),
                filter.words());
    }
}
