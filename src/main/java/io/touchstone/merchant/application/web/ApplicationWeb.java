package io.touchstone.merchant.application.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How applications appear in the portal's menu. */
@Configuration(proxyBeanMethods = false)
class ApplicationWeb {

    @Bean
    NavigationItem applicationNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "applications",
                "/portal/applications",
                "plus",
                "application:own",
                20);
    }

    @Bean
    NavigationItem chooserNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "what-is-required",
                "/portal/requirements",
                "list",
                "application:own",
                30);
    }
}
