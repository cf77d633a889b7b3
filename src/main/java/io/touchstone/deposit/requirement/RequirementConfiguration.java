package io.touchstone.deposit.requirement;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class RequirementConfiguration {

    @Bean
    SettingKey<DepositTariff> depositTariff() {
        return DepositTariff.KEY;
    }

    @Bean
    SettingKey<TopUpRule> depositTopUp() {
        return TopUpRule.KEY;
    }
}
