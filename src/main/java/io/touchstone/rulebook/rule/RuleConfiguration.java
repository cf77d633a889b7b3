package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the rule centre itself is set by dated settings. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    @Bean
    SettingKey<RuleClock> ruleClock() {
        return RuleClock.KEY;
    }
}
