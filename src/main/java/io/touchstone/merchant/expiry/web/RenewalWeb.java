package io.touchstone.merchant.expiry.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How documents that run out appear in the menu. */
@Configuration(proxyBeanMethods = false)
class RenewalWeb {

    @Bean
    NavigationItem expiringNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "expiring", "/admin/expiring", "clock", "documents:read", 60);
    }

    @Bean
    NavigationItem renewalNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "renewals", "/admin/renewals", "return", "documents:judge", 61);
    }
}
