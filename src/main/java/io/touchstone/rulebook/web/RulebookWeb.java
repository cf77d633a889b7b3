package io.touchstone.rulebook.web;

import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.NavigationItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule centre's entries in the menu. */
@Configuration(proxyBeanMethods = false)
class RulebookWeb {

    @Bean
    NavigationItem settingsItem() {
        return new NavigationItem(Section.SYSTEM, "rule-settings", "/admin/settings", "settings", "settings:read", 20);
    }
}
