package io.touchstone.merchant.brand.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How brands appear in the menu. */
@Configuration(proxyBeanMethods = false)
class BrandWeb {

    @Bean
    NavigationItem brandNavigation() {
        return new NavigationItem(
                NavigationItem.Section.GOODS, "brands", "/admin/brands", "tag", "merchant:read-brands", 30);
    }
}
