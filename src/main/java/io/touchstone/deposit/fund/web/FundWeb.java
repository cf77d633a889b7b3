package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the fund, debts and fines appear in the menu. */
@Configuration(proxyBeanMethods = false)
class FundWeb {

    @Bean
    NavigationItem fundNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY, "deposit-fund", "/admin/deposits/fund", "shield", "fund:read", 70);
    }

    @Bean
    NavigationItem receivableNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-receivables",
                "/admin/deposits/receivables",
                "return",
                StatementPermissions.READ,
                75);
    }

    @Bean
    NavigationItem fineNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-fines",
                "/admin/deposits/fines",
                "scale",
                StatementPermissions.READ,
                80);
    }
}
