package io.touchstone.rulebook.library.web;

import io.touchstone.rulebook.rule.RulePermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the library appears in the menu. */
@Configuration(proxyBeanMethods = false)
class LibraryWeb {

    private static final int STANDARDS = 92;
    private static final int COMMITMENTS = 94;

    @Bean
    NavigationItem standardsNavigation() {
        return item("standards-library", "list", STANDARDS);
    }

    @Bean
    NavigationItem commitmentsNavigation() {
        return item("commitments", "edit", COMMITMENTS);
    }

    private static NavigationItem item(String shelf, String icon, int order) {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES, shelf, "/admin/" + shelf, icon, RulePermissions.READ, order);
    }
}
