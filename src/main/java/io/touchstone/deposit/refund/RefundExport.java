package io.touchstone.deposit.refund;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Refunds as a list shows them; of an account only its last digits. */
@Component
class RefundExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "deposit.refund.number"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.integer("amount_minor", "deposit.bank.column.amount_minor"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.text("reason", "deposit.refund.reason"),
            ExportColumn.text("account_tail", "deposit.refund.account"),
            ExportColumn.text("state", "deposit.refund.state"),
            ExportColumn.time("requested_at", "deposit.refund.requested"),
            ExportColumn.time("decided_at", "deposit.refund.decided"),
            ExportColumn.time("ended_at", "deposit.refund.ended"));

    @Override
    public String name() {
        return "deposit-refunds";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = RefundFilter.of(filter);
        return new TableExport(
                "deposit-refunds",
                COLUMNS,
                """
                select number, merchant_id, amount_minor, currency, reason, account_tail, state, requested_at, decided_at, ended_at
                  from deposit_refund""" + RefundBook.where(chosen) + " order by requested_at desc, refund_id desc",
                chosen,
                chosen);
    }
}
