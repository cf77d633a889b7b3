package io.touchstone.inspection.inbound;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of inbound checks, so that the rule centre can show and change it. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    @Bean
    SettingKey<InboundTerms> inboundTerms() {
        return InboundTerms.KEY;
    }
}
