package io.touchstone.report.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of audits, key figures and reviews waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class ReportQueues {

    @Bean
    WorkQueue requestsToAssignQueue() {
        return new WorkQueue(
                "report.requests-new",
                "engagement:host",
                "/admin/evidence-requests?state=asked",
                "/admin/evidence-requests/{}",
                Taking.OPEN,
                80,
                """
                select r.number as id, r.number as label, r.about as subject, null::text as merchant_id, null::text as owner, array[r.asked_by::text] as barred,
                       r.asked_at as since, (r.due_on + 1)::timestamp at time zone :zone as due
                  from report_request r where r.state = 'asked'""");
    }

    @Bean
    WorkQueue requestsToAnswerQueue() {
        return new WorkQueue(
                "report.requests",
                "evidence-request:answer",
                "/admin/evidence-requests",
                "/admin/evidence-requests/{}",
                Taking.CLAIMED,
                81,
                """
                select r.number as id, r.number as label, r.about as subject, null::text as merchant_id, r.assignee::text as owner, array[r.asked_by::text] as barred,
                       r.asked_at as since, (r.due_on + 1)::timestamp at time zone :zone as due
                  from report_request r where r.state = 'assigned'""");
    }

    @Bean
    WorkQueue requestsAnsweredQueue() {
        return new WorkQueue(
                "report.answers",
                "engagement:audit",
                "/admin/evidence-requests",
                "/admin/evidence-requests/{}",
                Taking.CLAIMED,
                82,
                """
                select r.number as id, r.number as label, r.about as subject, null::text as merchant_id, r.asked_by::text as owner, null::text[] as barred,
                       r.answered_at as since, null::timestamptz as due
                  from report_request r where r.state = 'answered'""");
    }

    @Bean
    WorkQueue reviewActionsQueue() {
        return new WorkQueue(
                "report.actions",
                "kpi:target",
                "/admin/reviews/actions?state=open",
                "/admin/reviews/actions/{}",
                Taking.CLAIMED,
                83,
                """
                select a.number as id, a.number as label, left(a.what, 80) as subject, null::text as merchant_id, a.owner::text as owner, null::text[] as barred,
                       a.opened_at as since, (a.due_on + 1)::timestamp at time zone :zone as due
                  from report_review_action a where a.state = 'open'""");
    }

    @Bean
    WorkQueue targetsToConfirmQueue() {
        return new WorkQueue(
                "report.targets", "kpi:confirm", "/admin/kpis/targets", "/admin/kpis/{}/targets", Taking.OPEN, 84, """
                select t.kpi as id, t.kpi as label, null::text as subject, null::text as merchant_id, null::text as owner, array[t.proposed_by] as barred,
                       t.proposed_at as since, null::timestamptz as due
                  from report_kpi_target t where not exists (select from report_kpi_target_answer a where a.target_id = t.target_id)""");
    }

    @Bean
    WorkQueue reviewDraftsQueue() {
        return new WorkQueue(
                "report.reviews",
                "review:lead",
                "/admin/reviews?state=draft",
                "/admin/reviews/{}",
                Taking.OPEN,
                85,
                """
                select r.number as id, r.number as label, r.period as subject, null::text as merchant_id, null::text as owner, null::text[] as barred,
                       r.made_at as since, null::timestamptz as due
                  from report_review r where r.state = 'draft'
                union all
                select r.number, r.number, r.period, null, null, array[r.signed_by::text], r.signed_at, null from report_review r where r.state = 'signed'""");
    }

    @Bean
    WorkQueue pausedReportsQueue() {
        return new WorkQueue(
                "report.paused",
                "report:schedule",
                "/admin/reports/saved",
                "/admin/reports/saved/{}",
                Taking.CLAIMED,
                86,
                """
                select s.saved_id::text as id, s.name as label, null::text as subject, null::text as merchant_id, s.owner_id::text as owner,
                       null::text[] as barred, s.paused_at as since, null::timestamptz as due
                  from report_saved s where s.paused_at is not null and s.paused_for <> 'owner' and s.deleted_at is null""");
    }
}
