package io.touchstone.deposit.fund;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The fund's payments as a file. */
@Component
class FundExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("payment_id", "deposit.approval.id"),
            ExportColumn.time("paid_at", "deposit.fund.paid-at"),
            ExportColumn.text("merchant_id", "deposit.merchant"),
            ExportColumn.text("shop_name", "deposit.fund.shop"),
            ExportColumn.text("order_id", "deposit.fund.order"),
            ExportColumn.text("buyer_id", "deposit.fund.buyer"),
            ExportColumn.text("purpose", "deposit.fund.purpose"),
            ExportColumn.integer("amount_minor", "deposit.amount.minor"),
            ExportColumn.text("currency", "deposit.currency"),
            ExportColumn.text("case_no", "deposit.approval.case"),
            ExportColumn.text("fault", "deposit.fund.fault"),
            ExportColumn.text("asked_by", "deposit.approval.asked-by"),
            ExportColumn.text("approved_by", "deposit.approval.decided-by"));

    @Override
    public String name() {
        return "deposit-fund";
    }

    @Override
    public String ability() {
        return FundPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        FundFilter filter = FundFilter.of(chosen.get("purpose"), chosen.get("merchant"), chosen.get("order"));
        return new TableExport(
                name(),
                COLUMNS,
                "select p.payment_id::text, p.paid_at, p.merchant_id, p.shop_name, p.order_id, p.buyer_id, p.purpose,"
                        + " p.amount_minor, p.currency, p.case_no, p.fault, p.asked_by, p.approved_by from ("
                        + FundRows.SELECT
                        + " where true" + filter.where() + ") p order by p.paid_at desc, p.payment_id desc",
                filter.words(),
                filter.words());
    }
}
