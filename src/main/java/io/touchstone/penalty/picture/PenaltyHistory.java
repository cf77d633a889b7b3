package io.touchstone.penalty.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases, decisions with each effect applied and taken back, appeals, plans and notices of rights in a merchant’s timeline. */
@Configuration(proxyBeanMethods = false)
class PenaltyHistory {

    private static final String READ = "penalty:read";

    /** Lines that a decision or an appeal wrote into the case are told by these themselves. */
    @Bean
    MerchantHistory caseHistory() {
        return new MerchantHistory("cases", READ, 50, """
                select l.at, 'case-' || l.line_id, 'penalty.timeline.' || l.key, null::text[], c.number, l.words, null::bigint, null::text,
                       '/admin/violations/' || c.number, null::text
                  from penalty_case c join penalty_case_line l using (case_id)
                 where c.merchant_id = :merchant and l.key !~ '^(decision|appeal|plan)_'
                   and l.key not in ('claimed', 'released', 'assigned')
                union all
                select l.at, 'plan-' || l.line_id, 'penalty.plan.line.' || l.key, null, p.number, l.words, null, null,
                       '/admin/corrective-plans/' || p.number, null
                  from penalty_plan p join penalty_plan_line l using (plan_id) where p.merchant_id = :merchant
                union all
                select e.at, 'rights-' || e.entry_id, 'penalty.ip.line.' || e.kind, null, n.number, e.words, null, null,
                       '/admin/ip-notices/' || n.number, null
                  from penalty_ip_notice n join penalty_ip_notice_entry e using (notice_id) where n.merchant_id = :merchant""");
    }

    /** An effect that is undone points to the line where it began. */
    @Bean
    MerchantHistory decisionHistory() {
        return new MerchantHistory("decisions", READ, 60, """
                select e.at, 'decision-' || e.entry_id, 'penalty.decision.line.' || e.kind, null::text[], d.number, e.words, null::bigint,
                       null::text, '/admin/decisions/' || d.number,
                       case when e.kind in ('reversed', 'varied', 'cured') then (select 'decision-' || b.entry_id from penalty_decision_entry b
                             where b.decision_id = d.decision_id and b.kind = 'effective' order by b.entry_id desc limit 1) end
                  from penalty_decision d join penalty_decision_entry e using (decision_id)
                 where d.merchant_id = :merchant and e.kind not in ('drafted', 'edited')
                union all
                select f.applied_at, 'effect-' || f.effect_id, 'penalty.history.applied', array['#penalty.effect.' || f.kind], d.number,
                       case f.kind when 'points' then (f.terms ->> 'violationClass') || ' +' || (f.terms ->> 'points')
                                   when 'restriction' then '#restriction.kind.' || (f.terms ->> 'restriction') end,
                       null, null, '/admin/decisions/' || d.number, null
                  from penalty_decision d join penalty_effect f using (decision_id)
                 where d.merchant_id = :merchant and f.applied_at is not null
                union all
                select f.ended_at, 'effect-end-' || f.effect_id,
                       case f.state when 'reverted' then 'penalty.history.undone' else 'penalty.history.over' end,
                       array['#penalty.effect.' || f.kind], d.number,
                       case f.kind when 'points' then (f.terms ->> 'violationClass') || ' −' || (f.terms ->> 'points')
                                   when 'restriction' then '#restriction.kind.' || (f.terms ->> 'restriction') end,
                       null, null, '/admin/decisions/' || d.number,
                       case when f.state = 'reverted' then 'effect-' || f.effect_id end
                  from penalty_decision d join penalty_effect f using (decision_id)
                 where d.merchant_id = :merchant and f.applied_at is not null and f.ended_at is not null
                union all
                select r.read_at, 'read-' || r.statement_id, 'penalty.history.read', null, d.number, null, null, null,
                       '/admin/decisions/' || d.number, null
                  from penalty_decision d join penalty_statement s on s.decision_id = d.decision_id
                       join penalty_statement_receipt r on r.statement_id = s.statement_id
                 where s.merchant_id = :merchant
                union all
                select s.written_at, 'told-' || s.statement_id,
                       case s.kind when 'original' then 'penalty.history.brand' else 'penalty.history.brand-back' end,
                       array[d.brand], d.number, (select r.reason from penalty_reversal r where r.reversal_id = s.reversal_id), null, null,
                       '/admin/decisions/' || d.number,
                       case when s.kind <> 'original' then (select 'told-' || o.statement_id from penalty_statement o
                             where o.decision_id = s.decision_id and o.merchant_id = s.merchant_id and o.kind = 'original') end
                  from penalty_statement s join penalty_decision d using (decision_id)
                 where s.merchant_id = :merchant and d.merchant_id is null
                union all
                select p.published_at, 'public-' || p.decision_id, 'penalty.history.public', null, p.number, null, null, null,
                       '/admin/decisions/' || p.number, null
                  from penalty_publication p where p.merchant_id = :merchant and p.published_at is not null
                union all
                select p.down_at, 'public-down-' || p.decision_id, 'penalty.history.public-down', null, p.number, null, null, null,
                       '/admin/decisions/' || p.number, 'public-' || p.decision_id
                  from penalty_publication p where p.merchant_id = :merchant and p.published_at is not null and p.down_at is not null""");
    }

    @Bean
    MerchantHistory appealHistory() {
        return new MerchantHistory("appeals", READ, 70, """
                select e.at, 'appeal-' || e.entry_id, 'penalty.appeal.line.' || e.kind, null::text[], a.number, e.words, null::bigint, null::text,
                       '/admin/appeals/' || a.number, null::text
                  from penalty_appeal a join penalty_appeal_entry e using (appeal_id)
                 where a.merchant_id = :merchant and a.side = 'merchant' and e.kind not in ('claimed', 'released')""");
    }
}
