package io.touchstone.deposit.ledger;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may move money, for every desk of this module. */
@Configuration(proxyBeanMethods = false)
public class LedgerPermissions {

    public static final String POST = "ledger:post";
    public static final String APPROVE = "ledger:approve";

    LedgerPermissions() {}

    /** Move money alone within one's authority, and propose what is above it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('ledger:post')")
    public @interface CanPost {}

    /** Be the second person of what somebody else proposed. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('ledger:approve')")
    public @interface CanApprove {}

    @Bean
    Ability postToLedger() {
        return Ability.of(POST, Role.FINANCE);
    }

    @Bean
    Ability approveOfLedger() {
        return Ability.of(APPROVE, Role.FINANCE, Role.APPROVER);
    }
}
