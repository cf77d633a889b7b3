package io.touchstone.merchant.review;

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

/** How long applications take against their limits, and how reviewers agree (feature M6), as reports of the catalogue. */
@Configuration(proxyBeanMethods = false)
class ReviewReports {

    private static final String SPEED = "sla-applications";
    private static final String AGREEMENT = "reviewer-agreement";

    /** Cohen’s kappa of each reviewer, as {@link Agreement} has it, in one statement. */
    private static final String KAPPA = """
            with cell as (
              select reviewer, first_outcome as a, second_outcome as b, count(*)::numeric as n from {rows} r group by 1, 2, 3),
            total as (
              select reviewer, sum(n) as n, coalesce(sum(n) filter (where a = b), 0) as agreed from cell group by 1),
            chance as (
              select x.reviewer, sum(x.n * y.n) as n
                from (select reviewer, a as word, sum(n) as n from cell group by 1, 2) x
                join (select reviewer, b as word, sum(n) as n from cell group by 1, 2) y using (reviewer, word) group by 1)
            select t.reviewer, t.n::bigint as samples, t.agreed::bigint as agreed, round(100 * t.agreed / t.n, 1) as share,
                   case when coalesce(c.n, 0) < t.n * t.n
                     then round((t.agreed * t.n - coalesce(c.n, 0)) / (t.n * t.n - coalesce(c.n, 0)), 2) end as kappa
              from total t left join chance c using (reviewer) order by t.reviewer""";

    @Bean
    ExportSource applicationSpeedReport(CatalogueTables tables) {
        return tables.of(
                new Head(ReviewReports.class, SPEED, ReviewPermissions.READ, List.of()),
                List.of(
                        ExportColumn.text("number", "merchant.review.number"),
                        ExportColumn.time("submitted_at", "merchant.report.first-submitted"),
                        ExportColumn.integer("rounds", "merchant.report.rounds"),
                        ExportColumn.time("first_at", "merchant.report.first-answer"),
                        ExportColumn.decimal("first_hours", "merchant.report.first-hours"),
                        ExportColumn.code("state", "merchant.review.state", "merchant.review.state."),
                        ExportColumn.time("decided_at", "merchant.report.decided-at"),
                        ExportColumn.decimal("decided_hours", "merchant.report.decided-hours"),
                        ExportColumn.time("due_at", "merchant.review.due-at"),
                        ExportColumn.code("in_time", "merchant.report.in-time", "export.code.")),
                """
                select a.number, s.submitted_at, a.round as rounds, o.first_at,
                       round((extract(epoch from o.first_at - s.submitted_at) / 3600)::numeric, 2) as first_hours, a.state, a.decided_at,
                       round((extract(epoch from a.decided_at - s.submitted_at) / 3600)::numeric, 2) as decided_hours, a.due_at,
                       case when a.due_at is null then '' when o.answered_at <= a.due_at then 'yes'
                            when o.answered_at is null and a.due_at > :now then 'running' else 'no' end as in_time
                  from merchant_application a
                  join lateral (select min(submitted_at) as submitted_at from merchant_submission t
                                 where t.application_id = a.application_id) s on s.submitted_at >= :from and s.submitted_at < :to
                  left join lateral (select min(decided_at) as first_at, min(decided_at) filter (where t.round = a.round) as answered_at
                                       from merchant_application_outcome t where t.application_id = a.application_id) o on true
                 where a.state <> 'withdrawn' order by s.submitted_at, a.application_id""");
    }

    @Bean
    CatalogueEntry applicationSpeedEntry() {
        return new CatalogueEntry(
                SPEED,
                Group.SERVICE_QUALITY,
                List.of(CatalogueField.period()),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("month", "catalogue.month"),
                                ExportColumn.integer("applications", "merchant.report.applications"),
                                ExportColumn.integer("in_time", "merchant.report.in-time"),
                                ExportColumn.integer("late", "merchant.report.late"),
                                ExportColumn.decimal("first_hours", "merchant.report.first-median"),
                                ExportColumn.decimal("decided_hours", "merchant.report.decided-median")),
                        "select to_char(r.submitted_at at time zone :zone, 'YYYY-MM') as month, count(*) as applications,"
                                + " count(*) filter (where r.in_time = 'yes') as in_time, count(*) filter (where r.in_time = 'no') as late,"
                                + " round(percentile_cont(0.5) within group (order by r.first_hours)::numeric, 1) as first_hours,"
                                + " round(percentile_cont(0.5) within group (order by r.decided_hours)::numeric, 1) as decided_hours"
                                + " from {rows} r group by 1 order by 1",
                        Chart.BAR));
    }

    @Bean
    ExportSource agreementReport(CatalogueTables tables) {
        return tables.of(
                new Head(ReviewReports.class, AGREEMENT, "quality:read", List.of()),
                List.of(
                        ExportColumn.text("number", "merchant.review.number"),
                        ExportColumn.text("reviewer", "merchant.report.reviewer"),
                        ExportColumn.code("first_outcome", "merchant.report.first-outcome", "merchant.review.state."),
                        ExportColumn.text("first_reasons", "merchant.report.first-reasons"),
                        ExportColumn.text("second_by", "merchant.report.second-by"),
                        ExportColumn.code("second_outcome", "merchant.report.second-outcome", "merchant.review.state."),
                        ExportColumn.text("second_reasons", "merchant.report.second-reasons"),
                        ExportColumn.code("agree", "merchant.report.agree", "export.code."),
                        ExportColumn.time("second_at", "merchant.report.second-at")),
                """
                select a.number, s.first_by as reviewer, o.state as first_outcome, array_to_string(o.reason_codes, ' ') as first_reasons,
                       s.second_by, s.outcome as second_outcome, array_to_string(s.reason_codes, ' ') as second_reasons,
                       case when o.state = s.outcome then 'yes' else 'no' end as agree, s.second_at
                  from merchant_quality_sample s join merchant_application_outcome o using (outcome_no)
                  join merchant_application a on a.application_id = s.application_id
                 where s.second_at >= :from and s.second_at < :to order by s.second_at, s.sample_id""");
    }

    @Bean
    CatalogueEntry agreementEntry() {
        return new CatalogueEntry(
                AGREEMENT,
                Group.SERVICE_QUALITY,
                List.of(CatalogueField.period()),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("reviewer", "merchant.report.reviewer"),
                                ExportColumn.integer("samples", "merchant.report.samples"),
                                ExportColumn.integer("agreed", "merchant.report.agreed"),
                                ExportColumn.decimal("share", "merchant.report.share"),
                                ExportColumn.decimal("kappa", "merchant.report.kappa")),
                        KAPPA,
                        Chart.BAR));
    }
}
