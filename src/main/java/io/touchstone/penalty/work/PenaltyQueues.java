package io.touchstone.penalty.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of cases, decisions and appeals waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class PenaltyQueues {

    @Bean
    WorkQueue openCasesQueue() {
        return new WorkQueue(
                "penalty.cases", "penalty:work", "/admin/violations", "/admin/violations/{}", Taking.CLAIMED, 20, """
                select c.number as id, c.number as label, c.brand as subject, c.merchant_id, c.owner::text as owner, null::text[] as barred,
                       c.opened_at as since, case when c.state = 'hearing' then c.hearing_until else c.due_at end as due
                  from penalty_case c where c.ended_at is null and c.state <> 'proposed'""");
    }

    @Bean
    WorkQueue draftDecisionsQueue() {
        return new WorkQueue(
                "penalty.drafts",
                "penalty:work",
                "/admin/decisions?view=draft",
                "/admin/decisions/{}",
                Taking.CLAIMED,
                21,
                """
                select d.number as id, d.number as label, d.brand as subject, d.merchant_id, d.made_by as owner, null::text[] as barred,
                       d.made_at as since, null::timestamptz as due
                  from penalty_decision d where d.state = 'draft'""");
    }

    @Bean
    WorkQueue heldDecisionsQueue() {
        return new WorkQueue(
                "penalty.second-signature",
                "penalty:approve",
                "/admin/decisions?view=held",
                "/admin/decisions/{}",
                Taking.OPEN,
                22,
                """
                select d.number as id, d.number as label, d.brand as subject, d.merchant_id, null::text as owner, d.authors || d.proposed_by as barred,
                       d.proposed_at as since, null::timestamptz as due
                  from penalty_decision d where d.state = 'held'""");
    }

    @Bean
    WorkQueue reversalRequestsQueue() {
        return new WorkQueue(
                "penalty.reversals",
                "penalty:approve",
                "/admin/decisions",
                "/admin/decisions/{}",
                Taking.OPEN,
                23,
                """
                select d.number as id, d.number as label, d.brand as subject, d.merchant_id, null::text as owner, array[r.requested_by] as barred,
                       r.requested_at as since, null::timestamptz as due
                  from penalty_reversal_request r join penalty_decision d using (decision_id) where r.state = 'open'""");
    }

    @Bean
    WorkQueue openAppealsQueue() {
        return new WorkQueue(
                "penalty.appeals", "penalty:review", "/admin/appeals", "/admin/appeals/{}", Taking.CLAIMED, 24, """
                select a.number as id, a.number as label, null::text as subject, a.merchant_id, a.reviewer as owner, a.barred,
                       a.filed_at as since, a.due_at as due
                  from penalty_appeal a where a.state in ('filed', 'reviewing')""");
    }

    @Bean
    WorkQueue ipNoticesQueue() {
        return new WorkQueue(
                "penalty.ip-notices",
                "penalty:work",
                "/admin/ip-notices",
                "/admin/ip-notices/{}",
                Taking.OPEN,
                25,
                """
                select n.number as id, n.number as label, n.holder as subject, n.merchant_id, null::text as owner, null::text[] as barred,
                       case when n.state = 'countered' then n.countered_at else n.received_at end as since, n.due_at as due
                  from penalty_ip_notice n where n.state in ('received', 'countered')""");
    }

    @Bean
    WorkQueue filedPlansQueue() {
        return new WorkQueue(
                "penalty.plans",
                "penalty:work",
                "/admin/corrective-plans",
                "/admin/corrective-plans/{}",
                Taking.OPEN,
                26,
                """
                select p.number as id, p.number as label, null::text as subject, p.merchant_id, null::text as owner, null::text[] as barred,
                       (select max(f.filed_at) from penalty_plan_filing f where f.plan_id = p.plan_id) as since, null::timestamptz as due
                  from penalty_plan p where p.state = 'filed'
                union all
                select p.number, p.number, null, p.merchant_id, null, null, p.accepted_at, p.check_at
                  from penalty_plan p where p.state = 'accepted' and p.check_at <= :now""");
    }

    @Bean
    WorkQueue publicationsQueue() {
        return new WorkQueue(
                "penalty.publications",
                "penalty:work",
                "/admin/publications",
                "/admin/publications/{}",
                Taking.OPEN,
                27,
                """
                select p.number as id, p.number as label, p.shop_name as subject, p.merchant_id, null::text as owner, null::text[] as barred,
                       p.queued_at as since, p.due_at as due
                  from penalty_publication p where p.state in ('due', 'held')""");
    }
}
