package io.touchstone.merchant.factory.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How visits to factories appear in the menu. */
@Configuration(proxyBeanMethods = false)
class FactoryWeb {

    @Bean
    NavigationItem factoryAuditNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "factory-audits",
                "/admin/factory-audits",
                "building",
                "factory:read",
                60);
    }
}
