package io.touchstone.penalty.remedy.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How corrective plans appear in the menu. */
@Configuration(proxyBeanMethods = false)
class RemedyWeb {

    private static final int PLANS = 40;

    @Bean
    NavigationItem correctivePlanNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "corrective-plans",
                RemedyController.PATH,
                "edit",
                PenaltyPermissions.READ,
                PLANS);
    }
}
