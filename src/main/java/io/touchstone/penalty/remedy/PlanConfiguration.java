package io.touchstone.penalty.remedy;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    SettingKey<PlanTerms> penaltyCorrectivePlan() {
        return PlanTerms.KEY;
    }
}
