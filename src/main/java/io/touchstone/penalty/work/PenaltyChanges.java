package io.touchstone.penalty.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to cases, decisions and appeals, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class PenaltyChanges {

    @Bean
    WorkChange casesOpenedChange() {
        return new WorkChange("penalty.opened", "penalty:read", "/admin/violations/{}", 20, """
                select c.number as id, c.number as label, c.merchant_id, c.opened_at as at
                 from penalty_case c
                 where c.opened_at >= :from and c.opened_at < :to""");
    }

    @Bean
    WorkChange decisionsMadeChange() {
        return new WorkChange("penalty.decided", "penalty:read", "/admin/decisions/{}", 21, """
                select d.number as id, d.number as label, d.merchant_id, d.decided_at as at
                 from penalty_decision d
                 where d.decided_at >= :from and d.decided_at < :to""");
    }

    @Bean
    WorkChange decisionsReversedChange() {
        return new WorkChange("penalty.reversed", "penalty:read", "/admin/decisions/{}", 22, """
                select d.number as id, d.number as label, coalesce(r.merchant_id, d.merchant_id) as merchant_id, r.at
                 from penalty_reversal r join penalty_decision d using (decision_id)
                 where r.at >= :from and r.at < :to""");
    }

    @Bean
    WorkChange appealsFiledChange() {
        return new WorkChange("penalty.appealed", "penalty:read", "/admin/appeals/{}", 23, """
                select a.number as id, a.number as label, a.merchant_id, a.filed_at as at
                 from penalty_appeal a
                 where a.filed_at >= :from and a.filed_at < :to""");
    }
}
