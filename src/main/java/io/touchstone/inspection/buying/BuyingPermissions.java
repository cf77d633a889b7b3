package io.touchstone.inspection.buying;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may do what in mystery buying; fewer than may see the rest of inspection, and nobody outside the console. */
@Configuration(proxyBeanMethods = false)
public class BuyingPermissions {

    public static final String READ = "buying:read";
    public static final String WORK = "buying:work";
    public static final String APPROVE = "buying:approve";
    public static final String REIMBURSE = "buying:reimburse";

    BuyingPermissions() {}

    /** See aliases, purchases and openings; never who stands behind an alias. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('buying:read')")
    public @interface CanReadBuying {}

    /** Keep the pool, assign purchases, write down orders, ask for an opening. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('buying:work')")
    public @interface CanBuy {}

    /** Be the second person of an opening. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('buying:approve')")
    public @interface CanOpenIdentities {}

    /** Pay buyers back. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('buying:reimburse')")
    public @interface CanReimburse {}

    @Bean
    Ability readBuying() {
        return Ability.of(READ, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR);
    }

    @Bean
    Ability workInBuying() {
        return Ability.of(WORK, Role.INSPECTOR);
    }

    @Bean
    Ability openIdentities() {
        return Ability.of(APPROVE, Role.INSPECTOR, Role.APPROVER);
    }

    @Bean
    Ability reimburseBuyers() {
        return Ability.of(REIMBURSE, Role.FINANCE);
    }
}
