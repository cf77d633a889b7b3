package io.touchstone.merchant.requirement.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the requirement matrix appears in the menu. */
@Configuration(proxyBeanMethods = false)
class RequirementWeb {

    @Bean
    NavigationItem requirementNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "requirements",
                "/admin/requirements",
                "list",
                "requirement:read",
                60);
    }
}
