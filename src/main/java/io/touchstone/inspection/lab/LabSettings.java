package io.touchstone.inspection.lab;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of laboratories, for the rule centre. */
@Configuration(proxyBeanMethods = false)
class LabSettings {

    @Bean
    SettingKey<VerificationTerms> verificationTerms() {
        return VerificationTerms.KEY;
    }

    @Bean
    SettingKey<ChoiceTerms> labChoiceTerms() {
        return ChoiceTerms.KEY;
    }
}
