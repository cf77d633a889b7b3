package io.touchstone.merchant.identifier.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How identifier checks appear in the menu. */
@Configuration(proxyBeanMethods = false)
class IdentifierWeb {

    @Bean
    NavigationItem identifierNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "identifiers", "/admin/identifiers", "check", "identifier:check", 70);
    }
}
