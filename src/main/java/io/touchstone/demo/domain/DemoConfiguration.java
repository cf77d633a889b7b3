package io.touchstone.demo.domain;

import io.touchstone.demo.market.MarketPlan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The market that ships is the full one. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    MarketScale marketScale() {
        return MarketPlan::full;
    }
}
