package io.touchstone.merchant.verification.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How verifications appear in the menu. */
@Configuration(proxyBeanMethods = false)
class VerificationWeb {

    @Bean
    NavigationItem verificationNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "verifications",
                "/admin/verifications",
                "user",
                "verification:read",
                62);
    }
}
