package io.touchstone.credit.web;

import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.NavigationItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Credit's entries in the menu. */
@Configuration(proxyBeanMethods = false)
class CreditWeb {

    @Bean
    NavigationItem buyersItem() {
        return new NavigationItem(Section.CREDIT, "buyers", "/admin/buyers", "user", "credit:read", 40);
    }

    @Bean
    NavigationItem creditHealthItem() {
        return new NavigationItem(Section.CREDIT, "credit-health", "/admin/credit/health", "check", "credit:read", 90);
    }
}
