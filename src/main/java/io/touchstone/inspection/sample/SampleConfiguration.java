package io.touchstone.inspection.sample;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of this part for the rule centre. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    @Bean
    SettingKey<KeepingTerms> keepingTerms() {
        return KeepingTerms.KEY;
    }
}
