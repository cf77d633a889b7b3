package io.touchstone.penalty.appeal.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How appeals appear in the menu. */
@Configuration(proxyBeanMethods = false)
class AppealWeb {

    private static final int APPEALS = 60;

    @Bean
    NavigationItem appealNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "appeals",
                AppealController.PATH,
                "scale",
                PenaltyPermissions.READ,
                APPEALS);
    }
}
