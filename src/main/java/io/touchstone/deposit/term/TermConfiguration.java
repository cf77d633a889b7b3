package io.touchstone.deposit.term;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of settlement terms, for the rule centre. */
@Configuration(proxyBeanMethods = false)
class TermConfiguration {

    @Bean
    SettingKey<TermDays> termDays() {
        return TermDays.KEY;
    }
}
