package io.touchstone.deposit.proof.web;

import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the proof of the books appears in the menu. */
@Configuration(proxyBeanMethods = false)
class ProofWeb {

    @Bean
    NavigationItem trialBalanceNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "trial-balance",
                "/admin/deposits/trial-balance",
                "scale",
                StatementPermissions.READ,
                80);
    }

    @Bean
    NavigationItem depositProofNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-proof",
                "/admin/deposits/proof",
                "shield",
                StatementPermissions.READ,
                90);
    }
}
