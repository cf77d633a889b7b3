package io.touchstone.inspection.acceptance;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of acceptance sampling, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class AcceptanceConfiguration {

    @Bean
    SettingKey<SwitchingTerms> switchingTerms() {
        return SwitchingTerms.KEY;
    }
}
