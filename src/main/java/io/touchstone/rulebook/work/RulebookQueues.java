package io.touchstone.rulebook.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of rules and settings waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class RulebookQueues {

    @Bean
    WorkQueue ruleCommentsQueue() {
        return new WorkQueue(
                "rulebook.comments", "rule:write", "/admin/rules", "/admin/rules/{}", Taking.OPEN, 90, """
                select v.code || '/versions/' || v.version as id, v.code as label, case when :zh then v.title_zh else v.title_en end as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, min(c.made_at) as since, v.comment_until as due
                  from rulebook_rule_comment c join rulebook_rule_version v using (version_id)
                 where v.state in ('draft', 'comment') and not exists (select from rulebook_rule_answer a where a.comment_id = c.comment_id)
                 group by v.code, v.version, v.title_zh, v.title_en, v.comment_until""");
    }

    @Bean
    WorkQueue rulesToPublishQueue() {
        return new WorkQueue("rulebook.rules", "rule:publish", "/admin/rules", "/admin/rules/{}", Taking.OPEN, 91, """
                select v.code || '/versions/' || v.version as id, v.code as label, case when :zh then v.title_zh else v.title_en end as subject, null::text as merchant_id, null::text as owner,
                       array[v.edited_by] as barred, v.comment_until as since, null::timestamptz as due
                  from rulebook_rule_version v where v.state = 'comment' and v.comment_until <= :now""");
    }

    @Bean
    WorkQueue settingDraftsQueue() {
        return new WorkQueue(
                "rulebook.settings",
                "settings:edit",
                "/admin/settings",
                "/admin/settings/drafts/{}",
                Taking.OPEN,
                92,
                """
                select d.draft_id::text as id, d.name as label, null::text as subject, null::text as merchant_id, null::text as owner,
                       null::text[] as barred, d.made_at as since, d.effective_at as due
                  from rulebook_draft d where d.entered_as is null""");
    }
}
