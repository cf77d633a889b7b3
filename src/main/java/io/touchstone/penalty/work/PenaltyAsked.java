package io.touchstone.penalty.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of a merchant and by when, for the first page of the portal. */
@Configuration(proxyBeanMethods = false)
class PenaltyAsked {

    @Bean
    WorkQueue ownHearingsQueue() {
        return new WorkQueue(
                "penalty.own-hearings", "violation:own", "/portal", "/portal/shops/{}", Taking.OPEN, 10, """
                select c.merchant_id || '/violations/' || c.number as id, c.number as label, null::text as subject, c.merchant_id, null::text as owner,
                       null::text[] as barred, c.told_at as since, c.hearing_until as due
                  from penalty_case c where c.state = 'hearing' and c.told_at is not null""");
    }

    @Bean
    WorkQueue ownPlansQueue() {
        return new WorkQueue("penalty.own-plans", "plan:own", "/portal", "/portal/shops/{}", Taking.OPEN, 11, """
                select p.merchant_id || '/corrective-plans/' || p.number as id, p.number as label, null::text as subject, p.merchant_id, null::text as owner,
                       null::text[] as barred, p.demanded_at as since, p.due_at as due
                  from penalty_plan p where p.state = 'open'""");
    }

    @Bean
    WorkQueue ownStatementsQueue() {
        return new WorkQueue(
                "penalty.own-decisions", "decision:own", "/portal", "/portal/shops/{}", Taking.OPEN, 12, """
                select s.merchant_id || '/decisions/' || d.number as id, d.number as label, null::text as subject, s.merchant_id, null::text as owner,
                       null::text[] as barred, s.written_at as since, s.appeal_until as due
                  from penalty_statement s join penalty_decision d using (decision_id)
                 where s.merchant_id is not null and s.kind = 'original' and not exists (select from penalty_statement_receipt r where r.statement_id = s.statement_id)""");
    }

    @Bean
    WorkQueue ownNoticesQueue() {
        return new WorkQueue(
                "penalty.own-notices", "penalty:ip-notice:own", "/portal", "/portal/shops/{}", Taking.OPEN, 13, """
                select n.merchant_id || '/ip-notices/' || n.number as id, n.number as label, null::text as subject, n.merchant_id, null::text as owner,
                       null::text[] as barred, n.received_at as since, n.due_at as due
                  from penalty_ip_notice n where n.state = 'forwarded'""");
    }
}
