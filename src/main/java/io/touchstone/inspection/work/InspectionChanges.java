package io.touchstone.inspection.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to inspection, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class InspectionChanges {

    @Bean
    WorkChange samplesDrawnChange() {
        return new WorkChange("inspection.drawn", "inspection:read", "/admin/inspection/samples/{}", 30, """
                select s.number as id, s.number as label, s.merchant_id, s.drawn_at as at
                 from inspection_sample s
                 where s.drawn_at >= :from and s.drawn_at < :to""");
    }

    @Bean
    WorkChange outcomesFailedChange() {
        return new WorkChange("inspection.failed", "inspection:read", "/admin/inspection/outcomes/{}", 31, """
                select o.number as id, o.number as label, o.merchant_id, o.found_at as at
                 from inspection_outcome o
                 where not o.passed and o.found_at >= :from and o.found_at < :to""");
    }

    @Bean
    WorkChange outcomesFoundChange() {
        return new WorkChange("inspection.found", "inspection:read", "/admin/inspection/outcomes/{}", 32, """
                select o.number as id, o.number as label, o.merchant_id, o.found_at as at
                 from inspection_outcome o
                 where o.found_at >= :from and o.found_at < :to""");
    }
}
