package io.touchstone.audit.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the trail appears in the menu. */
@Configuration(proxyBeanMethods = false)
class AuditWeb {

    @Bean
    NavigationItem auditNavigation() {
        return new NavigationItem(NavigationItem.Section.SYSTEM, "audit", "/admin/audit", "audit", "audit:read", 50);
    }
}
