package io.touchstone.penalty.statement;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of statements and publication, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class ReasonsConfiguration {

    @Bean
    SettingKey<AppealWindow> penaltyAppealWindow() {
        return AppealWindow.KEY;
    }

    @Bean
    SettingKey<RedressPlaces> penaltyRedress() {
        return RedressPlaces.KEY;
    }

    @Bean
    SettingKey<PublicationTerms> penaltyPublication() {
        return PublicationTerms.KEY;
    }
}
