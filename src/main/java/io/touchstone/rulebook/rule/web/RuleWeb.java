package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.rule.RulePermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How rules appear in the menu. */
@Configuration(proxyBeanMethods = false)
class RuleWeb {

    private static final int RULES = 90;

    @Bean
    NavigationItem ruleNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES, "rules", RuleController.PATH, "book", RulePermissions.READ, RULES);
    }
}
