package io.touchstone.restriction.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of restrictions waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class RestrictionQueues {

    @Bean
    WorkQueue driftsQueue() {
        return new WorkQueue(
                "restriction.drift",
                "restriction:work",
                "/admin/closed-loop",
                "/admin/closed-loop",
                Taking.OPEN,
                28,
                """
                select d.drift_id::text as id, d.consumer as label, null::text as subject, d.merchant_id, null::text as owner, null::text[] as barred,
                       d.since, null::timestamptz as due
                  from restriction_drift d where d.closed_at is null""");
    }
}
