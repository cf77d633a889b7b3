package io.touchstone.penalty.violation.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How cases, complaints and orders of authorities appear in the menu. */
@Configuration(proxyBeanMethods = false)
class ViolationWeb {

    private static final int CASES = 20;
    private static final int COMPLAINTS = 22;
    private static final int INSTRUCTIONS = 24;

    @Bean
    NavigationItem violationNavigation() {
        return item("violations", ViolationController.PATH, "flag", CASES);
    }

    @Bean
    NavigationItem complaintNavigation() {
        return item("complaint-facts", CaseIntakeController.COMPLAINTS, "message", COMPLAINTS);
    }

    @Bean
    NavigationItem instructionNavigation() {
        return item("instructions", CaseIntakeController.INSTRUCTIONS, "building", INSTRUCTIONS);
    }

    private static NavigationItem item(String key, String path, String icon, int order) {
        return new NavigationItem(NavigationItem.Section.PENALTIES, key, path, icon, PenaltyPermissions.READ, order);
    }
}
