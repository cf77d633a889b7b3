package io.touchstone.job.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of long work waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class JobQueues {

    @Bean
    WorkQueue failedJobsQueue() {
        return new WorkQueue(
                "job.failed", "job:cancel", "/admin/jobs?state=FAILED", "/admin/jobs/{}", Taking.OPEN, 97, """
                select j.id::text as id, j.kind as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, j.ended_at as since, null::timestamptz as due
                  from job j where j.state = 'FAILED' and j.ended_at > :now::timestamptz - interval '7 days'""");
    }
}
