package io.touchstone.deposit.payment.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the bank appears in the menu. */
@Configuration(proxyBeanMethods = false)
class PaymentWeb {

    @Bean
    NavigationItem bankNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY, "bank", BankController.PATH, "building", StatementPermissions.READ, 40);
    }
}
