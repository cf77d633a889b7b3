package io.touchstone.catalog.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How products appear in the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogWeb {

    @Bean
    NavigationItem productNavigation() {
        return new NavigationItem(
                NavigationItem.Section.GOODS, "products", "/admin/products", "box", "catalog:read", 20);
    }
}
