package io.touchstone.deposit.hold.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How holds appear in the menu. */
@Configuration(proxyBeanMethods = false)
class HoldWeb {

    @Bean
    NavigationItem holdNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-holds",
                "/admin/deposits/holds",
                "lock",
                StatementPermissions.READ,
                30);
    }
}
