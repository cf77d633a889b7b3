package io.touchstone.deposit.payment;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The bank's lines as a list shows them. */
@Component
class LineExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.date("value_date", "deposit.bank.column.value_date"),
            ExportColumn.text("bank_reference", "deposit.bank.column.bank_reference"),
            ExportColumn.text("direction", "deposit.bank.column.direction"),
            ExportColumn.integer("amount_minor", "deposit.bank.column.amount_minor"),
            ExportColumn.text("currency", "deposit.bank.column.currency"),
            ExportColumn.text("payer_name", "deposit.bank.column.payer_name"),
            ExportColumn.text("account_tail", "deposit.bank.column.payer_account_tail"),
            ExportColumn.text("memo", "deposit.bank.column.memo"),
            ExportColumn.text("state", "deposit.bank.state"),
            ExportColumn.text("suggested_merchant", "deposit.bank.hint"));

    @Override
    public String name() {
        return "bank-lines";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        LineFilter chosen = LineFilter.of(filter);
        return new TableExport(
                "bank-lines",
                COLUMNS,
                """
                select l.value_date, l.bank_reference, l.direction, l.amount_minor, l.currency, l.payer_name, l.account_tail, l.memo,
                       l.state, l.suggested_merchant
                  from deposit_bank_line l""" + chosen.where() + " order by l.value_date desc, l.line_id desc",
                chosen.parameters(),
                chosen.parameters());
    }
}
