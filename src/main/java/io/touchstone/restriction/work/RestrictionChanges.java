package io.touchstone.restriction.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to restrictions, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class RestrictionChanges {

    @Bean
    WorkChange restrictionsImposedChange() {
        return new WorkChange("restriction.imposed", "restriction:read", "/admin/merchants/{}", 25, """
                select r.merchant_id as id, r.kind as label, r.merchant_id, r.recorded_at as at
                 from restriction_entry r
                 where r.recorded_at >= :from and r.recorded_at < :to""");
    }

    @Bean
    WorkChange restrictionsLiftedChange() {
        return new WorkChange("restriction.lifted", "restriction:read", "/admin/merchants/{}", 26, """
                select r.merchant_id as id, r.kind as label, r.merchant_id, l.recorded_at as at
                 from restriction_lift l join restriction_entry r using (restriction_id)
                 where l.recorded_at >= :from and l.recorded_at < :to""");
    }
}
