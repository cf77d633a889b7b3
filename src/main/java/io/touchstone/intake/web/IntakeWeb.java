package io.touchstone.intake.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How imports appear in the menu. */
@Configuration(proxyBeanMethods = false)
class IntakeWeb {

    @Bean
    NavigationItem importNavigation() {
        return new NavigationItem(
                NavigationItem.Section.FACTS, "imports", "/admin/imports", "import", "intake:read", 10);
    }
}
