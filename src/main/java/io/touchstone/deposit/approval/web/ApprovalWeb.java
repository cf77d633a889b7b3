package io.touchstone.deposit.approval.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How approvals appear in the menu. */
@Configuration(proxyBeanMethods = false)
class ApprovalWeb {

    @Bean
    NavigationItem approvalNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-approvals",
                "/admin/deposits/approvals",
                "check",
                StatementPermissions.READ,
                20);
    }
}
