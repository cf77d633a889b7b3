package io.touchstone.export.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the register appears in the menu. */
@Configuration(proxyBeanMethods = false)
class ExportWeb {

    @Bean
    NavigationItem exportNavigation() {
        return new NavigationItem(
                NavigationItem.Section.REPORTS, "exports", "/admin/exports", "export", "export:run", 60);
    }
}
