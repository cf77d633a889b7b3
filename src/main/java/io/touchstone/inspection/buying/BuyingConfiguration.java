package io.touchstone.inspection.buying;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of this part for the rule centre. */
@Configuration(proxyBeanMethods = false)
class BuyingConfiguration {

    @Bean
    SettingKey<BuyingTerms> buyingTerms() {
        return BuyingTerms.KEY;
    }
}
