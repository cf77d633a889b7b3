package io.touchstone.restriction.loop.web;

import io.touchstone.restriction.loop.LoopPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the closed loop appears in the menu. */
@Configuration(proxyBeanMethods = false)
class LoopNavigation {

    @Bean
    NavigationItem closedLoopItem() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES, "closed-loop", LoopController.PATH, "link", LoopPermissions.READ, 80);
    }
}
