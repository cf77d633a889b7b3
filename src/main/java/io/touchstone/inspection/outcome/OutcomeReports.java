package io.touchstone.inspection.outcome;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueBrief.Chart;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueEntry.Group;
import io.touchstone.export.CatalogueField;
import io.touchstone.export.CatalogueTables;
import io.touchstone.export.CatalogueTables.Head;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.inspection.sample.InspectionPermissions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Final results of inspection as a report of the catalogue; the pass rate is that of ruling K1. */
@Configuration(proxyBeanMethods = false)
class OutcomeReports {

    private static final String RESULTS = "inspection-final-results";

    /** One line a sample, under its newest outcome; what was taken back later counts no more. */
    @Bean
    ExportSource inspectionResultsReport(CatalogueTables tables) {
        return tables.of(
                new Head(
                        OutcomeReports.class,
                        RESULTS,
                        InspectionPermissions.READ,
                        List.of("merchant", "category", "result", "arm")),
                List.of(
                        ExportColumn.text("sample_number", "inspection.outcome.sample"),
                        ExportColumn.text("merchant_id", "inspection.outcome.merchant-id"),
                        ExportColumn.text("merchant_name", "inspection.outcome.merchant"),
                        ExportColumn.text("product_id", "inspection.outcome.product"),
                        ExportColumn.text("category_code", "inspection.report.category"),
                        ExportColumn.code("arm", "inspection.report.arm", "inspection.report.arm."),
                        ExportColumn.code("result", "inspection.outcome.result", "inspection.report.result."),
                        ExportColumn.text("failed_items", "inspection.outcome.items"),
                        ExportColumn.code("retest", "inspection.outcome.retest", "inspection.report.retest."),
                        ExportColumn.date("concluded_on", "inspection.report.concluded-on")),
                """
                select s.number as sample_number, c.merchant_id, m.name as merchant_name, o.product_id, c.category_code, c.arm,
                       case when c.passed then 'passed' else 'failed' end as result,
                       array_to_string(o.failed_items, ' ') as failed_items,
                       case when c.overturned then 'overturned' when c.retested then 'confirmed' else '' end as retest, c.concluded_on
                  from inspection_concluded c join inspection_sample s using (sample_id)
                  left join merchant_shop_v m on m.merchant_id = c.merchant_id
                  left join lateral (select product_id, failed_items from inspection_outcome t where t.sample_id = c.sample_id
                                      order by t.found_at desc, t.outcome_id desc limit 1) o on true
                 where c.withdrawn_at is null and c.concluded_on >= (:from at time zone :zone)::date
                   and c.concluded_on < (:to at time zone :zone)::date
                   and (:merchant = '' or c.merchant_id = :merchant) and (:category = '' or c.category_code = :category)
                   and (:result = '' or c.passed = (:result = 'passed')) and (:arm = '' or c.arm = :arm)
                 order by c.concluded_on, c.sample_id""");
    }

    @Bean
    CatalogueEntry inspectionResultsEntry() {
        return new CatalogueEntry(
                RESULTS,
                Group.INSPECTION,
                List.of(
                        CatalogueField.period(),
                        CatalogueField.merchant(false),
                        CatalogueField.text("category", "inspection.report.category"),
                        CatalogueField.choice(
                                "result",
                                "inspection.outcome.result",
                                List.of("passed", "failed"),
                                "inspection.report.result"),
                        CatalogueField.choice(
                                "arm",
                                "inspection.report.arm",
                                List.of("control", "risk", "lot", "follow_up"),
                                "inspection.report.arm")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("month", "catalogue.month"),
                                ExportColumn.integer("passed", "inspection.rate.passed"),
                                ExportColumn.integer("failed", "inspection.rate.failed"),
                                ExportColumn.decimal("pass_percent", "inspection.report.pass-percent")),
                        "select to_char(r.concluded_on, 'YYYY-MM') as month, count(*) filter (where r.result = 'passed') as passed,"
                                + " count(*) filter (where r.result = 'failed') as failed,"
                                + " round(100.0 * count(*) filter (where r.result = 'passed') / count(*), 2) as pass_percent"
                                + " from {rows} r group by 1 order by 1",
                        Chart.BAR));
    }
}
