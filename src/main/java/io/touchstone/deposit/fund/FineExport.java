package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fines taken from deposits as a file. */
@Component
class FineExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("charge_id", "deposit.approval.id"),
            ExportColumn.time("charged_at", "deposit.fine.at"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.text("shop_name", "deposit.fund.shop"),
            ExportColumn.text("case_no", "deposit.approval.case"),
            ExportColumn.text("reason", "deposit.approval.reason"),
            ExportColumn.integer("amount_minor", "deposit.amount.minor"),
            ExportColumn.integer("taken_minor", "deposit.fine.taken.minor"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.time("returned_at", "deposit.fine.returned-at"));

    @Override
    public String name() {
        return "deposit-fines";
    }

    @Override
    public String ability() {
        return StatementPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String merchant = chosen.getOrDefault("merchant", "").strip();
        Map<String, String> filter = merchant.isEmpty() ? Map.of() : Map.of("merchant", merchant);
        return new TableExport(
                name(),
                COLUMNS,
                "select c.charge_id::text, c.charged_at, c.merchant_id, c.shop_name, c.case_no, c.reason, c.amount_minor,"
                        + " c.taken_minor, c.currency, c.returned_at from (" + ChargeRows.SELECT
                        + (merchant.isEmpty() ? "" : " where c.merchant_id = :merchant")
                        + ") c order by c.charged_at desc, c.charge_id desc",
                filter,
                filter);
    }
}
