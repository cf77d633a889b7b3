package io.touchstone.inspection.outcome;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class OutcomeConfiguration {

    @Bean
    SettingKey<ObjectionTerms> inspectionObjection() {
        return ObjectionTerms.KEY;
    }

    @Bean
    SettingKey<RetestFee> inspectionRetestFee() {
        return RetestFee.KEY;
    }

    @Bean
    SettingKey<ListingHold> inspectionListingHold() {
        return ListingHold.KEY;
    }

    @Bean
    SettingKey<CorrectionTerms> inspectionCorrection() {
        return CorrectionTerms.KEY;
    }

    @Bean
    SettingKey<KeepingTerms> inspectionOutcomeKeeping() {
        return KeepingTerms.KEY;
    }
}
