package io.touchstone.penalty.points;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueBrief.Chart;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueEntry.Group;
import io.touchstone.export.CatalogueField;
import io.touchstone.export.CatalogueTables;
import io.touchstone.export.CatalogueTables.Head;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.penalty.PenaltyPermissions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Points as they were deducted and given back, as a report of the catalogue. */
@Configuration(proxyBeanMethods = false)
class PointReports {

    private static final String POINTS = "points";

    @Bean
    ExportSource pointsReport(CatalogueTables tables) {
        return tables.of(
                new Head(PointReports.class, POINTS, PenaltyPermissions.READ, List.of("merchant", "class")),
                List.of(
                        ExportColumn.time("at", "penalty.report.at"),
                        ExportColumn.text("merchant_id", "penalty.points.merchant"),
                        ExportColumn.text("name", "penalty.points.shop"),
                        ExportColumn.code("class", "penalty.points.class", "penalty.report.class."),
                        ExportColumn.code("kind", "penalty.report.kind", "penalty.report.kind."),
                        ExportColumn.integer("points", "penalty.report.points"),
                        ExportColumn.code("strike", "penalty.report.strike", "export.code."),
                        ExportColumn.text("rule_code", "penalty.decision.rule"),
                        ExportColumn.text("number", "penalty.report.number"),
                        ExportColumn.text("reason", "penalty.report.reason")),
                """
                select e.at, e.merchant_id, m.name, e.class, case when e.reverses is null then 'deducted' else 'given_back' end as kind,
                       e.points, case when e.strike then 'yes' else 'no' end as strike, e.rule_code, e.number, e.reason
                  from penalty_point_event e left join merchant_shop_v m on m.merchant_id = e.merchant_id
                 where e.at >= :from and e.at < :to and (:merchant = '' or e.merchant_id = :merchant)
                   and (:class = '' or e.class = :class)
                 order by e.at, e.event_id""");
    }

    @Bean
    CatalogueEntry pointsEntry() {
        return new CatalogueEntry(
                POINTS,
                Group.PENALTIES,
                List.of(
                        CatalogueField.period(),
                        CatalogueField.merchant(false),
                        CatalogueField.choice(
                                "class", "penalty.points.class", List.of("a", "b", "c"), "penalty.report.class")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.code("class", "penalty.points.class", "penalty.report.class."),
                                ExportColumn.integer("deducted", "penalty.report.deducted"),
                                ExportColumn.integer("given_back", "penalty.report.given-back"),
                                ExportColumn.integer("merchants", "penalty.report.merchants")),
                        """
                        select r.class, coalesce(sum(r.points) filter (where r.kind = 'deducted'), 0) as deducted,
                               coalesce(sum(r.points) filter (where r.kind = 'given_back'), 0) as given_back,
                               count(distinct r.merchant_id) as merchants from {rows} r group by 1 order by 1""",
                        Chart.BAR));
    }
}
