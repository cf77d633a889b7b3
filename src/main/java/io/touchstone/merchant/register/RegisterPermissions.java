package io.touchstone.merchant.register;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may see what registers say, and settle it. */
@Configuration(proxyBeanMethods = false)
class RegisterPermissions {

    /** See the registers, their files and the differences. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('register:read')")
    @interface CanReadRegisters {}

    /** Have everything compared now. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('register:recheck')")
    @interface CanRecheck {}

    /** Settle a difference, which lets go what was held for it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('register:settle')")
    @interface CanSettleDifferences {}

    @Bean
    Ability readRegisters() {
        return Ability.of(
                "register:read", Role.REVIEWER, Role.ANALYST, Role.OFFICER, Role.APPROVER, Role.ADMIN, Role.AUDITOR);
    }

    @Bean
    Ability recheckRegisters() {
        return Ability.of("register:recheck", Role.ADMIN, Role.ANALYST, Role.OFFICER);
    }

    @Bean
    Ability settleDifferences() {
        return Ability.of("register:settle", Role.REVIEWER, Role.OFFICER);
    }
}
