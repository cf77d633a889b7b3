package io.touchstone.inspection.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of a merchant and by when, for the first page of the portal. */
@Configuration(proxyBeanMethods = false)
class InspectionAsked {

    @Bean
    WorkQueue ownResultsQueue() {
        return new WorkQueue(
                "inspection.own-results", "inspection:own", "/portal", "/portal/shops/{}", Taking.OPEN, 20, """
                select o.merchant_id || '/inspections/' || o.number as id, o.number as label, null::text as subject, o.merchant_id, null::text as owner,
                       null::text[] as barred, o.notified_at as since, o.due_at as due
                  from inspection_outcome o where o.state = 'notified' and o.notified_at is not null""");
    }

    @Bean
    WorkQueue ownCorrectionsQueue() {
        return new WorkQueue(
                "inspection.own-corrections", "inspection:own", "/portal", "/portal/shops/{}", Taking.OPEN, 21, """
                select o.merchant_id || '/inspections/' || o.number as id, c.number as label, null::text as subject, c.merchant_id, null::text as owner,
                       null::text[] as barred, c.opened_at as since, c.due_at as due
                  from inspection_correction c join inspection_outcome o using (outcome_id) where c.state = 'open'""");
    }
}
