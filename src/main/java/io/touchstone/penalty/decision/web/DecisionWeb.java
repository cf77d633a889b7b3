package io.touchstone.penalty.decision.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How decisions appear in the menu. */
@Configuration(proxyBeanMethods = false)
class DecisionWeb {

    private static final int ORDER = 40;

    @Bean
    NavigationItem penaltyDecisionNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "penalty-decisions",
                PenaltyDecisionController.PATH,
                "scale",
                PenaltyPermissions.READ,
                ORDER);
    }
}
