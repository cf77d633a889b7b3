package io.touchstone.inspection.programme;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes, purchases and what waits as files, as on their pages; who bought is in none of them. */
@Configuration(proxyBeanMethods = false)
class InspectionTableExports {

    @Bean
    ExportSource programmesListed() {
        return new ListExport(
                "inspection-programmes",
                "inspection:read",
                List.of(
                        ExportColumn.text("number", "export.column.number"),
                        ExportColumn.date("quarter", "export.column.quarter"),
                        ExportColumn.text("name_zh", "export.column.name-zh"),
                        ExportColumn.text("name_en", "export.column.name-en"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.integer("plans", "export.column.plans"),
                        ExportColumn.integer("budget_minor", "export.column.budget-minor"),
                        ExportColumn.integer("claimed_minor", "export.column.claimed-minor"),
                        ExportColumn.integer("spent_minor", "export.column.spent-minor"),
                        ExportColumn.text("currency", "export.column.currency")),
                """
                        select p.number, p.quarter, p.name_zh, p.name_en, p.state,
                               (select count(*) from inspection_plan l where l.programme_id = p.programme_id and l.state <> 'cancelled') as plans,
                               p.budget_minor,
                               (select coalesce(sum(l.budget_minor), 0) from inspection_plan l
                                 where l.programme_id = p.programme_id and l.state <> 'cancelled') as claimed_minor,
                               (select coalesce(sum(c.amount_minor), 0) from inspection_plan l join inspection_cost c using (plan_id)
                                 where l.programme_id = p.programme_id and c.bearer = 'platform' and c.currency = p.currency) as spent_minor,
                               p.currency
                          from inspection_programme p where true""",
                Map.of("state", "p.state = :state"),
                "order by p.quarter desc, p.programme_id desc");
    }

    @Bean
    ExportSource purchasesListed() {
        return new ListExport(
                "inspection-purchases",
                "buying:read",
                List.of(
                        ExportColumn.text("sample_number", "export.column.sample-number"),
                        ExportColumn.text("title", "export.column.title"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.time("assigned_at", "export.column.assigned-at"),
                        ExportColumn.time("ordered_at", "export.column.ordered-at"),
                        ExportColumn.integer("price_minor", "export.column.price-minor"),
                        ExportColumn.integer("postage_minor", "export.column.postage-minor"),
                        ExportColumn.text("currency", "export.column.currency"),
                        ExportColumn.time("reimbursed_at", "export.column.reimbursed-at")),
                """
                        select s.number as sample_number, s.title, p.merchant_id, p.state, p.assigned_at, p.ordered_at, p.price_minor, p.postage_minor,
                               p.currency, p.reimbursed_at
                          from inspection_purchase p join inspection_sample s using (sample_id) where true""",
                Map.of("state", "p.state = :state"),
                "order by p.assigned_at desc, p.purchase_id desc");
    }

    @Bean
    ExportSource reimbursementsListed() {
        return new ListExport(
                "inspection-reimbursements",
                "buying:reimburse",
                List.of(
                        ExportColumn.text("sample_number", "export.column.sample-number"),
                        ExportColumn.text("title", "export.column.title"),
                        ExportColumn.time("ordered_at", "export.column.ordered-at"),
                        ExportColumn.integer("amount_minor", "export.column.amount-minor"),
                        ExportColumn.text("currency", "export.column.currency")),
                """
                        select s.number as sample_number, s.title, p.ordered_at, p.price_minor + p.postage_minor as amount_minor, p.currency
                          from inspection_purchase p join inspection_sample s using (sample_id)
                         where p.reimbursed_at is null and p.ordered_at is not null and p.state <> 'dropped'""",
                Map.of(),
                "order by p.assigned_at desc, p.purchase_id desc");
    }

    @Bean
    ExportSource waitingResultsListed() {
        return new ListExport(
                "inspection-results-waiting",
                "inspection:read",
                List.of(
                        ExportColumn.text("number", "export.column.number"),
                        ExportColumn.text("kind", "export.column.kind"),
                        ExportColumn.text("sample_number", "export.column.sample-number"),
                        ExportColumn.text("title", "export.column.title"),
                        ExportColumn.text("lab_code", "export.column.lab-code"),
                        ExportColumn.time("submitted_at", "export.column.submitted-at")),
                """
                        select o.number, o.kind, s.number as sample_number, s.title, l.code as lab_code, o.submitted_at
                          from inspection_test_order o join inspection_sample s using (sample_id) join inspection_lab l on l.lab_id = o.lab_id
                         where o.state = 'submitted'""",
                Map.of(),
                "order by o.submitted_at, o.order_id");
    }

    @Bean
    ExportSource brandOwnersListed() {
        return new ListExport(
                "inspection-brand-owners",
                "inspection:read",
                List.of(
                        ExportColumn.text("code", "export.column.code"),
                        ExportColumn.text("name_zh", "export.column.name-zh"),
                        ExportColumn.text("name_en", "export.column.name-en"),
                        ExportColumn.text("active", "export.column.active"),
                        ExportColumn.time("created_at", "export.column.created-at")),
                """
                        select code, name_zh, name_en, active, created_at
                          from inspection_brand_owner where true""",
                Map.of(),
                "order by code");
    }
}
