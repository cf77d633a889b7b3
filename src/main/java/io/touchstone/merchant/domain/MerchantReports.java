package io.touchstone.merchant.domain;

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

/** The register of merchants and the standing of their papers, as reports of the catalogue. */
@Configuration(proxyBeanMethods = false)
class MerchantReports {

    private static final String REGISTER = "merchant-register";
    private static final String QUALIFICATIONS = "qualification-status";
    private static final ExportColumn MERCHANT = ExportColumn.text("merchant_id", "merchant.report.merchant-id");
    private static final ExportColumn NAME = ExportColumn.text("name", "merchant.report.name");

    @Bean
    ExportSource merchantRegisterReport(CatalogueTables tables) {
        return tables.of(
                new Head(MerchantReports.class, REGISTER, "life:read", List.of("state", "type", "category")),
                List.of(
                        MERCHANT,
                        NAME,
                        ExportColumn.text("company_name", "merchant.report.company"),
                        ExportColumn.text("uscc", "merchant.report.uscc"),
                        ExportColumn.text("category_code", "merchant.report.category"),
                        ExportColumn.code("shop_type", "merchant.report.type", "merchant.report.type."),
                        ExportColumn.text("division_code", "merchant.report.division"),
                        ExportColumn.date("opened_on", "merchant.report.opened-on"),
                        ExportColumn.code("state", "merchant.report.state", "merchant.report.state."),
                        ExportColumn.time("since", "merchant.report.since")),
                """
                select m.merchant_id, m.name, p.company_name, m.uscc, m.category_code, m.shop_type, p.division_code, m.opened_on,
                       s.state, s.since
                  from merchant m
                  left join lateral (
                    select state, nullif(valid_from, '-infinity') as since from merchant_state t
                     where t.merchant_id = m.merchant_id and t.valid_from <= :now
                     order by t.valid_from desc, t.step_no desc limit 1) s on true
                  left join lateral (
                    select company_name, division_code from merchant_profile t
                     where t.merchant_id = m.merchant_id and t.valid_from <= :now
                     order by t.version desc limit 1) p on true
                 where (:state = '' or s.state = :state) and (:type = '' or m.shop_type = :type)
                   and (:category = '' or m.category_code = :category)
                 order by m.merchant_id""");
    }

    @Bean
    CatalogueEntry merchantRegisterEntry() {
        return new CatalogueEntry(
                REGISTER,
                Group.MERCHANTS,
                List.of(
                        CatalogueField.choice(
                                "state",
                                "merchant.report.state",
                                List.of("applicant", "trial", "active", "suspended", "exited", "banned"),
                                "merchant.report.state"),
                        CatalogueField.choice(
                                "type",
                                "merchant.report.type",
                                List.of("flagship", "franchise", "ordinary"),
                                "merchant.report.type"),
                        CatalogueField.text("category", "merchant.report.category")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.code("state", "merchant.report.state", "merchant.report.state."),
                                ExportColumn.integer("merchants", "merchant.report.merchants")),
                        "select coalesce(r.state, '–') as state, count(*) as merchants from {rows} r group by 1 order by 2 desc, 1",
                        Chart.BAR));
    }

    /** Papers of merchants that were decided about; without their numbers, which may be people’s. */
    @Bean
    ExportSource qualificationReport(CatalogueTables tables) {
        return tables.of(
                new Head(
                        MerchantReports.class,
                        QUALIFICATIONS,
                        "documents:read",
                        List.of("status", "merchant", "document")),
                List.of(
                        MERCHANT,
                        NAME,
                        ExportColumn.code("document_type", "merchant.report.document", "merchant.document."),
                        ExportColumn.text("category_code", "merchant.report.category"),
                        ExportColumn.text("brand_name", "merchant.report.brand"),
                        ExportColumn.text("product_ref", "merchant.report.product"),
                        ExportColumn.date("issued_on", "merchant.report.issued-on"),
                        ExportColumn.date("valid_until", "merchant.report.valid-until"),
                        ExportColumn.integer("days_left", "merchant.report.days-left"),
                        ExportColumn.code("status", "merchant.report.status", "merchant.report.status."),
                        ExportColumn.time("verdict_at", "merchant.report.verdict-at")),
                """
                select * from (
                  select d.merchant_id, m.name, d.document_type, d.category_code, d.brand_name, d.product_ref, d.issued_on, d.valid_until,
                         case when d.state = 'accepted' then d.valid_until - :today end as days_left,
                         case when d.state <> 'accepted' then d.state when d.valid_until < :today then 'expired' else 'valid' end as status,
                         d.verdict_at, d.document_id
                    from merchant_document d join merchant m using (merchant_id)
                   where d.verdict_at is not null and (:merchant = '' or d.merchant_id = :merchant)
                     and (:document = '' or d.document_type = :document)) q
                 where :status = '' or q.status = :status order by q.merchant_id, q.document_type, q.document_id""");
    }

    @Bean
    CatalogueEntry qualificationEntry() {
        return new CatalogueEntry(
                QUALIFICATIONS,
                Group.MERCHANTS,
                List.of(
                        CatalogueField.choice(
                                "status",
                                "merchant.report.status",
                                List.of("valid", "expired", "rejected", "superseded"),
                                "merchant.report.status"),
                        CatalogueField.merchant(false),
                        CatalogueField.text("document", "merchant.report.document")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.code("status", "merchant.report.status", "merchant.report.status."),
                                ExportColumn.integer("documents", "merchant.report.documents")),
                        "select r.status, count(*) as documents from {rows} r group by 1 order by 2 desc, 1",
                        Chart.BAR));
    }
}
