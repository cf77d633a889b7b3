package io.touchstone.deposit.ledger;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings that hold for every desk that moves money, for the rule centre. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    SettingKey<Authority> frontLineAuthority() {
        return Authority.KEY;
    }
}
