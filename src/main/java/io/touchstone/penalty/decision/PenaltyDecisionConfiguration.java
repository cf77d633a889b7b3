package io.touchstone.penalty.decision;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class PenaltyDecisionConfiguration {

    @Bean
    SettingKey<DecisionTerms> penaltyDecisionTerms() {
        return DecisionTerms.KEY;
    }
}
