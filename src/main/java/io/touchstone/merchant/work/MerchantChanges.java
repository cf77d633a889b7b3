package io.touchstone.merchant.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to who may sell, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class MerchantChanges {

    @Bean
    WorkChange applicationsSubmittedChange() {
        return new WorkChange("merchant.applied", "review:read", "/admin/applications/{}", 10, """
                select s.application_id::text as id, a.number as label, a.merchant_id, s.submitted_at as at
                 from merchant_submission s join merchant_application a using (application_id)
                 where s.submitted_at >= :from and s.submitted_at < :to""");
    }

    @Bean
    WorkChange applicationsDecidedChange() {
        return new WorkChange("merchant.decided", "review:read", "/admin/applications/{}", 11, """
                select o.application_id::text as id, a.number as label, a.merchant_id, o.decided_at as at
                 from merchant_application_outcome o join merchant_application a using (application_id)
                 where o.decided_at >= :from and o.decided_at < :to""");
    }

    @Bean
    WorkChange statesChangedChange() {
        return new WorkChange("merchant.states", "standing:read", "/admin/merchants/{}/life", 12, """
                select m.merchant_id as id, m.merchant_id as label, m.merchant_id, m.valid_from as at
                 from merchant_state m
                 where m.valid_from >= :from and m.valid_from < :to""");
    }
}
