package io.touchstone.assessment.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to the assessment of service quality, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class AssessmentChanges {

    @Bean
    WorkChange certificatesAwardedChange() {
        return new WorkChange("assessment.awarded", "assessment:read", "/admin/certificates/{}", 70, """
                select c.number as id, c.number as label, null::text as merchant_id, c.awarded_at as at
                 from assessment_certificate c
                 where c.awarded_at >= :from and c.awarded_at < :to""");
    }

    @Bean
    WorkChange visitsHeldChange() {
        return new WorkChange("assessment.visited", "assessment:read", "/admin/visits/{}", 71, """
                select v.number as id, v.number as label, null::text as merchant_id, v.held_at as at
                 from assessment_visit v
                 where v.held_at >= :from and v.held_at < :to""");
    }
}
