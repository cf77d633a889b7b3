package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What merchants owe as a file. */
@Component
class DebtExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("debt_id", "deposit.approval.id"),
            ExportColumn.time("opened_at", "deposit.debt.opened"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.text("shop_name", "deposit.fund.shop"),
            ExportColumn.text("kind", "deposit.debt.kind"),
            ExportColumn.text("case_no", "deposit.approval.case"),
            ExportColumn.integer("amount_minor", "deposit.amount.minor"),
            ExportColumn.integer("remaining_minor", "deposit.debt.remaining.minor"),
            ExportColumn.text("currency", "deposit.currency"));

    @Override
    public String name() {
        return "deposit-receivables";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        DebtFilter filter = DebtFilter.of(chosen.get("state"), chosen.get("kind"), chosen.get("merchant"));
        Map<String, String> values = new LinkedHashMap<>(filter.words());
        values.remove("state");
        return new TableExport(
                name(),
                COLUMNS,
                "select d.debt_id::text, d.opened_at, d.merchant_id, d.shop_name, d.kind, d.case_no, d.amount_minor,"
                        + " d.remaining_minor, d.currency from (" + DebtRows.SELECT + " where true" + filter.where()
                        + ") d order by d.opened_at, d.debt_id",
                values,
                filter.words());
    }
}
