package io.touchstone.deposit.refund;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of this part, so that the rule centre can show and change it. */
@Configuration(proxyBeanMethods = false)
class RefundConfiguration {

    @Bean
    SettingKey<RefundTerms> refundTerms() {
        return RefundTerms.KEY;
    }
}
