package io.touchstone.deposit.refund.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How refunds and payouts appear in the menu. */
@Configuration(proxyBeanMethods = false)
class RefundWeb {

    @Bean
    NavigationItem refundNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "refunds",
                RefundController.PATH,
                "return",
                StatementPermissions.READ,
                50);
    }

    @Bean
    NavigationItem payoutNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "payouts",
                PayoutController.PATH,
                "export",
                StatementPermissions.READ,
                60);
    }
}
