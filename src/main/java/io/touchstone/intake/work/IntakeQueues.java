package io.touchstone.intake.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of imports waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class IntakeQueues {

    @Bean
    WorkQueue failedImportsQueue() {
        return new WorkQueue(
                "intake.failed", "intake:import", "/admin/imports", "/admin/imports/{}", Taking.OPEN, 98, """
                select i.import_id::text as id, coalesce(i.file_name, i.kind) as label, i.kind as subject, null::text as merchant_id,
                       case when i.actor like 'STAFF:%' then i.actor end as owner, null::text[] as barred, i.finished_at as since, null::timestamptz as due
                  from intake_import i where i.state = 'failed' and i.finished_at > :now::timestamptz - interval '7 days'""");
    }
}
