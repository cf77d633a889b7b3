package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the books appear in the menu. */
@Configuration(proxyBeanMethods = false)
class StatementWeb {

    @Bean
    NavigationItem financeDeskNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY, "deposits", "/admin/deposits", "coin", StatementPermissions.READ, 10);
    }

    @Bean
    NavigationItem depositAccountsNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-accounts",
                "/admin/deposits/accounts",
                "book",
                StatementPermissions.READ,
                20);
    }
}
