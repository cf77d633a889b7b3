package io.touchstone.penalty.remedy;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class RemedyConfiguration {

    @Bean
    SettingKey<RemedyTerms> penaltyCorrectivePlan() {
        return RemedyTerms.KEY;
    }
}
