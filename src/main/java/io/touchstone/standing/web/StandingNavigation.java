package io.touchstone.standing.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people start from. */
@Configuration(proxyBeanMethods = false)
class StandingNavigation {

    @Bean
    NavigationItem merchants() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "merchants", ShopListUrl.PATH, "shop", "standing:read", 10);
    }

    @Bean
    NavigationItem ownShops() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "shops", "/portal/shops", "shop", "standing:own", 10);
    }
}
