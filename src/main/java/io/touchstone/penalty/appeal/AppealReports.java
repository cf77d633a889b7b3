package io.touchstone.penalty.appeal;

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

/** Appeals, how many overturned what was decided, and whether they were answered in time, as a report of the catalogue. */
@Configuration(proxyBeanMethods = false)
class AppealReports {

    private static final String APPEALS = "appeals-overturned";

    /** Filed or ended in the period; what was answered counts by the day of the answer (feature M7 counts alike). */
    @Bean
    ExportSource appealsReport(CatalogueTables tables) {
        return tables.of(
                new Head(AppealReports.class, APPEALS, PenaltyPermissions.READ, List.of("merchant", "rule", "side")),
                List.of(
                        ExportColumn.text("number", "penalty.appeal.number"),
                        ExportColumn.text("case_number", "penalty.appeal.case"),
                        ExportColumn.text("decision", "penalty.appeal.decision"),
                        ExportColumn.text("rule_code", "penalty.decision.rule"),
                        ExportColumn.text("merchant_id", "penalty.appeal.merchant-id"),
                        ExportColumn.code("side", "penalty.appeal.side", "penalty.report.side."),
                        ExportColumn.integer("level", "penalty.appeal.level"),
                        ExportColumn.code("state", "penalty.appeal.state", "penalty.appeal.state."),
                        ExportColumn.time("filed_at", "penalty.appeal.filed-at"),
                        ExportColumn.time("ended_at", "penalty.appeal.ended-at"),
                        ExportColumn.decimal("hours", "penalty.report.answer-hours"),
                        ExportColumn.time("due_at", "penalty.appeal.due-at"),
                        ExportColumn.code("in_time", "penalty.report.in-time", "export.code."),
                        ExportColumn.code("filed_within", "penalty.report.filed-within", "export.code."),
                        ExportColumn.code("answered_within", "penalty.report.answered-within", "export.code.")),
                """
                select a.number, c.number as case_number, d.number as decision, d.rule_code, a.merchant_id, a.side, a.level, a.state,
                       a.filed_at, a.ended_at,
                       case when a.reply is not null then round((extract(epoch from a.ended_at - a.filed_at) / 3600)::numeric, 2) end as hours,
                       a.due_at,
                       case when a.reply is not null then case when a.ended_at <= a.due_at then 'yes' else 'no' end
                            when a.ended_at is not null then '' when a.due_at > :now then 'running' else 'no' end as in_time,
                       case when a.filed_at >= :from and a.filed_at < :to then 'yes' else 'no' end as filed_within,
                       case when a.reply is not null and a.ended_at >= :from and a.ended_at < :to then 'yes' else 'no' end as answered_within
                """ + AppealList.FROM + """
                 where (a.filed_at >= :from and a.filed_at < :to or a.ended_at >= :from and a.ended_at < :to)
                   and (:merchant = '' or a.merchant_id = :merchant) and (:rule = '' or d.rule_code = upper(:rule))
                   and (:side = '' or a.side = :side)
                 order by a.filed_at, a.appeal_id""");
    }

    @Bean
    CatalogueEntry appealsEntry() {
        return new CatalogueEntry(
                APPEALS,
                Group.PENALTIES,
                List.of(
                        CatalogueField.period(),
                        CatalogueField.merchant(false),
                        CatalogueField.text("rule", "penalty.decision.rule"),
                        CatalogueField.choice(
                                "side", "penalty.appeal.side", List.of("merchant", "reporter"), "penalty.report.side")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("rule_code", "penalty.decision.rule"),
                                ExportColumn.integer("filed", "penalty.report.filed"),
                                ExportColumn.integer("answered", "penalty.report.answered"),
                                ExportColumn.integer("overturned", "penalty.report.overturned"),
                                ExportColumn.decimal("overturned_percent", "penalty.report.overturned-percent"),
                                ExportColumn.integer("in_time", "penalty.report.in-time")),
                        """
                        select coalesce(r.rule_code, '–') as rule_code, count(*) filter (where r.filed_within = 'yes') as filed,
                               count(*) filter (where r.answered_within = 'yes') as answered,
                               count(*) filter (where r.answered_within = 'yes' and r.state in ('overturned', 'varied')) as overturned,
                               round(100.0 * count(*) filter (where r.answered_within = 'yes' and r.state in ('overturned', 'varied'))
                                 / nullif(count(*) filter (where r.answered_within = 'yes'), 0), 1) as overturned_percent,
                               count(*) filter (where r.answered_within = 'yes' and r.in_time = 'yes') as in_time
                          from {rows} r group by 1 order by 1""",
                        Chart.BAR));
    }
}
