package io.touchstone.report.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to audits, key figures and reviews, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class ReportChanges {

    @Bean
    WorkChange requestsAskedChange() {
        return new WorkChange("report.asked", "engagement:host", "/admin/evidence-requests/{}", 80, """
                select r.number as id, r.number as label, null::text as merchant_id, r.asked_at as at
                 from report_request r
                 where r.asked_at >= :from and r.asked_at < :to""");
    }
}
