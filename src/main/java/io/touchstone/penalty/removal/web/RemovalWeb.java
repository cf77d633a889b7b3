package io.touchstone.penalty.removal.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where brand-wide removals are entered. */
@Configuration(proxyBeanMethods = false)
class RemovalWeb {

    private static final int ORDER = 45;

    @Bean
    NavigationItem brandRemovalNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "brand-removals",
                BrandRemovalController.PATH,
                "tag",
                PenaltyPermissions.READ,
                ORDER);
    }
}
