package io.touchstone.deposit.fund;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of the guarantee fund, for the rule centre. */
@Configuration(proxyBeanMethods = false)
class FundConfiguration {

    @Bean
    SettingKey<FundTerms> fundTerms() {
        return FundTerms.KEY;
    }
}
