package io.touchstone.penalty.decision;

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

/** Penalties and how long it takes to decide, as reports of the catalogue. */
@Configuration(proxyBeanMethods = false)
class DecisionReports {

    private static final String PENALTIES = "penalties";
    private static final String SPEED = "sla-cases";

    @Bean
    ExportSource penaltiesReport(CatalogueTables tables) {
        return tables.of(
                new Head(
                        DecisionReports.class,
                        PENALTIES,
                        PenaltyPermissions.READ,
                        List.of("merchant", "rule", "class")),
                List.of(
                        ExportColumn.text("number", "penalty.decision.number"),
                        ExportColumn.text("case_number", "penalty.decision.case"),
                        ExportColumn.text("merchant_id", "penalty.decision.merchant-id"),
                        ExportColumn.text("merchant_name", "penalty.decision.merchant"),
                        ExportColumn.text("rule_code", "penalty.decision.rule"),
                        ExportColumn.code("state", "penalty.decision.state", "penalty.decision.state."),
                        ExportColumn.code("automation", "penalty.report.automation", "penalty.automation."),
                        ExportColumn.code("measures", "penalty.report.measures", "penalty.effect."),
                        ExportColumn.integer("fine_minor", "penalty.report.fine"),
                        ExportColumn.time("decided_at", "penalty.decision.decided-at"),
                        ExportColumn.time("effective_at", "penalty.decision.effective-at"),
                        ExportColumn.time("reversed_at", "penalty.decision.reversed-at")),
                """
                select d.number, c.number as case_number, d.merchant_id, m.name as merchant_name, d.rule_code, d.state, d.automation,
                       e.measures, e.fine_minor, d.decided_at, d.effective_at, d.reversed_at
                """ + PenaltyDecisionList.FROM + """
                  left join lateral (
                    select string_agg(t.kind, ' ' order by t.seq) as measures,
                           sum((t.terms -> 'amount' ->> 'minor')::bigint) filter (
                             where t.kind = 'deposit' and t.terms ->> 'act' = 'FINE' and t.state in ('applied', 'ended')) as fine_minor
                      from penalty_effect t where t.decision_id = d.decision_id and t.state <> 'planned') e on true
                 where d.decided_at >= :from and d.decided_at < :to and (:merchant = '' or d.merchant_id = :merchant)
                   and (:rule = '' or d.rule_code = upper(:rule)) and (:class = '' or lower(left(d.rule_code, 1)) = :class)
                 order by d.decided_at, d.decision_id""");
    }

    @Bean
    CatalogueEntry penaltiesEntry() {
        return new CatalogueEntry(
                PENALTIES,
                Group.PENALTIES,
                List.of(
                        CatalogueField.period(),
                        CatalogueField.merchant(false),
                        CatalogueField.text("rule", "penalty.decision.rule"),
                        CatalogueField.choice(
                                "class", "penalty.points.class", List.of("a", "b", "c"), "penalty.report.class")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("rule_code", "penalty.decision.rule"),
                                ExportColumn.integer("decisions", "penalty.report.decisions"),
                                ExportColumn.integer("reversed", "penalty.report.reversed"),
                                ExportColumn.integer("varied", "penalty.report.varied")),
                        "select r.rule_code, count(*) as decisions, count(*) filter (where r.state = 'reversed') as reversed,"
                                + " count(*) filter (where r.state = 'varied') as varied from {rows} r group by 1 order by 2 desc, 1",
                        Chart.BAR));
    }

    @Bean
    ExportSource caseSpeedReport(CatalogueTables tables) {
        return tables.of(
                new Head(DecisionReports.class, SPEED, PenaltyPermissions.READ, List.of("merchant")),
                List.of(
                        ExportColumn.text("case_number", "penalty.decision.case"),
                        ExportColumn.text("merchant_id", "penalty.decision.merchant-id"),
                        ExportColumn.code("source", "penalty.report.source", "penalty.case.source."),
                        ExportColumn.code("state", "penalty.report.case-state", "penalty.case.state."),
                        ExportColumn.time("opened_at", "penalty.report.opened-at"),
                        ExportColumn.time("decided_at", "penalty.decision.decided-at"),
                        ExportColumn.decimal("hours", "penalty.report.hours"),
                        ExportColumn.time("due_at", "penalty.report.due-at"),
                        ExportColumn.code("in_time", "penalty.report.in-time", "export.code.")),
                """
                select c.number as case_number, c.merchant_id, c.source, c.state, c.opened_at, d.decided_at,
                       round((extract(epoch from d.decided_at - c.opened_at) / 3600)::numeric, 2) as hours, c.due_at,
                       case when c.due_at is null then '' when d.decided_at <= c.due_at then 'yes'
                            when d.decided_at is null and c.due_at > :now then 'running'
                            when d.decided_at is null and c.state = 'dismissed' then 'dismissed' else 'no' end as in_time
                  from penalty_case c
                  left join lateral (select min(decided_at) as decided_at from penalty_decision t where t.case_id = c.case_id) d on true
                 where c.opened_at >= :from and c.opened_at < :to and (:merchant = '' or c.merchant_id = :merchant)
                 order by c.opened_at, c.case_id""");
    }

    @Bean
    CatalogueEntry caseSpeedEntry() {
        return new CatalogueEntry(
                SPEED,
                Group.SERVICE_QUALITY,
                List.of(CatalogueField.period(), CatalogueField.merchant(false)),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("month", "catalogue.month"),
                                ExportColumn.integer("cases", "penalty.report.cases"),
                                ExportColumn.integer("in_time", "penalty.report.in-time"),
                                ExportColumn.integer("late", "penalty.report.late"),
                                ExportColumn.decimal("median", "penalty.report.median-hours")),
                        "select to_char(r.opened_at at time zone :zone, 'YYYY-MM') as month, count(*) as cases,"
                                + " count(*) filter (where r.in_time = 'yes') as in_time, count(*) filter (where r.in_time = 'no') as late,"
                                + " round(percentile_cont(0.5) within group (order by r.hours)::numeric, 1) as median"
                                + " from {rows} r group by 1 order by 1",
                        Chart.BAR));
    }
}
