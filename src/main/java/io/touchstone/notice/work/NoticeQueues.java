package io.touchstone.notice.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of messages waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class NoticeQueues {

    @Bean
    WorkQueue stoppedEndpointsQueue() {
        return new WorkQueue(
                "notice.endpoints", "webhook:manage", "/admin/webhooks", "/admin/webhooks/{}", Taking.OPEN, 95, """
                select e.endpoint_id::text as id, e.name as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, coalesce(e.failing_since, e.created_at) as since, null::timestamptz as due
                  from notice_webhook_endpoint e where e.state = 'disabled' and e.disabled_because in ('gone', 'failures')""");
    }

    @Bean
    WorkQueue failedMailQueue() {
        return new WorkQueue(
                "notice.mail", "notice:read", "/admin/mail?state=FAILED", "/admin/mail", Taking.OPEN, 96, """
                select m.id::text as id, m.template as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, m.created_at as since, null::timestamptz as due
                  from notice_message m where m.mail_state = 'FAILED' and m.mail_state <> 'NONE' and m.created_at > :now::timestamptz - interval '7 days'""");
    }
}
