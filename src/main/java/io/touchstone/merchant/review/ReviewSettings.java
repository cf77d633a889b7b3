package io.touchstone.merchant.review;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of review, for the rule centre. */
@Configuration(proxyBeanMethods = false)
class ReviewSettings {

    @Bean
    SettingKey<ReviewTerms> reviewTerms() {
        return ReviewTerms.KEY;
    }

    @Bean
    SettingKey<QualityTerms> qualityTerms() {
        return QualityTerms.KEY;
    }
}
