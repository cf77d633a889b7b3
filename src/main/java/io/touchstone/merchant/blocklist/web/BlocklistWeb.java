package io.touchstone.merchant.blocklist.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the blocklist appears in the menus. */
@Configuration(proxyBeanMethods = false)
class BlocklistWeb {

    @Bean
    NavigationItem blocklistNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "blocklist", BlocklistController.PATH, "ban", "blocklist:read", 60);
    }

    @Bean
    NavigationItem blocklistLookUpNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "blocklist-look-up",
                BlocklistController.PATH + "/look-up",
                "search",
                "blocklist:look-up",
                61);
    }

    @Bean
    NavigationItem ownBlocklistNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "own-blocklist", "/portal/blocklist", "ban", "blocklist:own", 90);
    }
}
