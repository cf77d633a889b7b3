package io.touchstone.deposit.term.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How settlement terms appear in the menu. */
@Configuration(proxyBeanMethods = false)
class TermWeb {

    @Bean
    NavigationItem termNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-terms",
                "/admin/deposits/terms",
                "calendar",
                StatementPermissions.READ,
                60);
    }
}
