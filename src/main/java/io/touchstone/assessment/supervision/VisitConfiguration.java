package io.touchstone.assessment.supervision;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of supervision for the rule centre. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    @Bean
    SettingKey<VisitTerms> assessmentVisits() {
        return VisitTerms.KEY;
    }

    @Bean
    SettingKey<TriggerTerms> assessmentVisitTriggers() {
        return TriggerTerms.KEY;
    }
}
