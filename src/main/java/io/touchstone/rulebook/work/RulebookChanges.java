package io.touchstone.rulebook.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to rules and settings, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class RulebookChanges {

    @Bean
    WorkChange rulesMovedChange() {
        return new WorkChange("rulebook.moved", "rule:read", "/admin/rules/{}", 90, """
                select v.code || '/versions/' || v.version as id, v.code as label, null::text as merchant_id, s.at
                 from rulebook_rule_step s join rulebook_rule_version v using (version_id)
                 where s.at >= :from and s.at < :to and s.kind in ('opened', 'published', 'took_effect', 'retired', 'withdrawn')""");
    }
}
