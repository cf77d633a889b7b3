package io.touchstone.penalty.violation;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    @Bean
    SettingKey<CaseTerms> penaltyCase() {
        return CaseTerms.KEY;
    }

    @Bean
    SettingKey<EvidenceBundle> penaltyEvidenceBundle() {
        return EvidenceBundle.KEY;
    }

    @Bean
    SettingKey<FindingRules> penaltyFindingRules() {
        return FindingRules.KEY;
    }
}
