package io.touchstone.penalty.violation;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints, orders of authorities and brand removals as files, as on their pages. */
@Configuration(proxyBeanMethods = false)
class PenaltyTableExports {

    @Bean
    ExportSource complaintsListed() {
        return new ListExport(
                "complaints",
                "penalty:read",
                List.of(
                        ExportColumn.text("complaint_id", "export.column.complaint-id"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("merchant_name", "export.column.merchant-name"),
                        ExportColumn.text("product_id", "export.column.product-id"),
                        ExportColumn.text("kind", "export.column.kind"),
                        ExportColumn.text("text", "export.column.text"),
                        ExportColumn.time("opened_at", "export.column.opened-at"),
                        ExportColumn.text("case_number", "export.column.case-number")),
                """
                        select t.complaint_id, t.merchant_id, m.name as merchant_name, t.product_id, t.kind, t.text, t.opened_at,
                               c.number as case_number
                          from trade_complaint t join merchant_shop_v m on m.merchant_id = t.merchant_id
                          left join penalty_case c on c.source = 'complaint' and c.source_ref = t.complaint_id where true""",
                Map.of("merchant", "t.merchant_id = :merchant"),
                "order by t.opened_at desc, t.complaint_id desc");
    }

    @Bean
    ExportSource instructionsListed() {
        return new ListExport(
                "instructions",
                "penalty:read",
                List.of(
                        ExportColumn.text("authority", "export.column.authority"),
                        ExportColumn.text("document_no", "export.column.document-no"),
                        ExportColumn.date("issued_on", "export.column.issued-on"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("product_id", "export.column.product-id"),
                        ExportColumn.text("case_number", "export.column.case-number"),
                        ExportColumn.time("entered_at", "export.column.entered-at")),
                """
                        select i.authority, i.document_no, i.issued_on, i.merchant_id, i.product_id, c.number as case_number, i.entered_at
                          from penalty_instruction i join penalty_case c using (case_id) where true""",
                Map.of(),
                "order by i.entered_at desc, i.instruction_id desc");
    }

    @Bean
    ExportSource removalsListed() {
        return new ListExport(
                "brand-removals",
                "penalty:read",
                List.of(
                        ExportColumn.text("number", "export.column.number"),
                        ExportColumn.text("brand", "export.column.brand"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.integer("products", "export.column.products"),
                        ExportColumn.time("made_at", "export.column.made-at"),
                        ExportColumn.time("effective_at", "export.column.effective-at")),
                """
                        select d.number, d.brand, d.state,
                               (select sum((e.refs ->> 'products')::bigint) from penalty_effect e
                                 where e.decision_id = d.decision_id and e.kind = 'listing') as products, d.made_at, d.effective_at
                          from penalty_decision d where d.merchant_id is null""",
                Map.of(),
                "order by d.made_at desc, d.decision_id desc");
    }
}
