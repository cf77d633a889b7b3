package io.touchstone.deposit.fund;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueBrief.Chart;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueEntry.Group;
import io.touchstone.export.CatalogueField;
import io.touchstone.export.CatalogueTables;
import io.touchstone.export.CatalogueTables.Head;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What consumers were paid out of deposits and out of the guarantee fund, as a report of the catalogue (rulings G4 and G5). */
@Configuration(proxyBeanMethods = false)
class CompensationReports {

    private static final String COMPENSATION = "compensation";

    @Bean
    ExportSource compensationReport(CatalogueTables tables) {
        return tables.of(
                new Head(
                        CompensationReports.class,
                        COMPENSATION,
                        FundPermissions.READ,
                        List.of("merchant", "paid_from", "currency")),
                List.of(
                        ExportColumn.time("at", "deposit.fund.paid-at"),
                        ExportColumn.code("paid_from", "deposit.report.paid-from", "deposit.report.paid-from."),
                        ExportColumn.text("merchant_id", "deposit.merchant"),
                        ExportColumn.text("shop_name", "deposit.fund.shop"),
                        ExportColumn.text("case_no", "deposit.approval.case"),
                        ExportColumn.text("order_id", "deposit.fund.order"),
                        ExportColumn.code("purpose", "deposit.fund.purpose", "deposit.fund.purpose."),
                        ExportColumn.integer("amount_minor", "deposit.amount.minor"),
                        ExportColumn.text("currency", "deposit.currency"),
                        ExportColumn.text("reason", "deposit.report.reason")),
                """
                select p.at, p.paid_from, p.merchant_id, m.name as shop_name, p.case_no, p.order_id, p.purpose, p.amount_minor, p.currency,
                       p.reason
                  from (
                    select a.at, 'deposit' as paid_from, h.merchant_id, h.case_no, null::text as order_id, null::text as purpose,
                           a.amount_minor, h.currency, a.reason, a.act_id as id
                      from deposit_hold_act a join deposit_hold h using (hold_id)
                     where a.kind = 'capture' and a.receiver = 'consumer' and a.at >= :from and a.at < :to
                    union all
                    select f.paid_at, 'fund', f.merchant_id, f.case_no, f.order_id, f.purpose, f.amount_minor, f.currency, f.reason, f.payment_id
                      from deposit_fund_payment f where f.paid_at >= :from and f.paid_at < :to) p
                  left join merchant_shop_v m on m.merchant_id = p.merchant_id
                 where (:merchant = '' or p.merchant_id = :merchant) and (:paid_from = '' or p.paid_from = :paid_from)
                   and (:currency = '' or p.currency = upper(:currency))
                 order by p.at, p.id""");
    }

    @Bean
    CatalogueEntry compensationEntry() {
        return new CatalogueEntry(
                COMPENSATION,
                Group.MONEY,
                List.of(
                        CatalogueField.period(),
                        CatalogueField.merchant(false),
                        CatalogueField.choice(
                                "paid_from",
                                "deposit.report.paid-from",
                                List.of("deposit", "fund"),
                                "deposit.report.paid-from"),
                        CatalogueField.text("currency", "deposit.currency")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.code(
                                        "paid_from", "deposit.report.paid-from-in", "deposit.report.paid-from."),
                                ExportColumn.integer("payments", "deposit.report.payments"),
                                ExportColumn.decimal("amount", "deposit.report.minor")),
                        "select r.paid_from || ' ' || r.currency as paid_from, count(*) as payments, sum(r.amount_minor) as amount"
                                + " from {rows} r group by 1 order by 1",
                        Chart.BAR));
    }
}
