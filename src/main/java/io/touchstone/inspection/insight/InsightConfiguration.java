package io.touchstone.inspection.insight;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of what is counted, for the rule centre. */
@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    @Bean
    SettingKey<PassTarget> passTarget() {
        return PassTarget.KEY;
    }

    @Bean
    SettingKey<PriorTerms> priorTerms() {
        return PriorTerms.KEY;
    }
}
