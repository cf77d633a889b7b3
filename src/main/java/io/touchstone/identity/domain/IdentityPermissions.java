package io.touchstone.identity.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What may be done with accounts, and by whom. */
@Configuration(proxyBeanMethods = false)
class IdentityPermissions {

    @Bean
    Ability identityRead() {
        return Ability.of("identity:read", Role.ADMIN, Role.AUDITOR);
    }

    @Bean
    Ability identityManage() {
        return Ability.of("identity:manage", Role.ADMIN);
    }

    @Bean
    Ability identityIssueTokens() {
        return Ability.of("identity:issue-tokens", Role.ADMIN);
    }

    @Bean
    Ability identitySelf() {
        return Ability.of("identity:self", Role.values());
    }

    /** See accounts, roles and departments. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('identity:read')")
    @interface CanReadAccounts {}

    /** Open, change, disable and unlock accounts. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('identity:manage')")
    @interface CanManageAccounts {}

    /** Issue and revoke API tokens. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('identity:issue-tokens')")
    @interface CanIssueTokens {}

    /** See and change one's own account. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('identity:self')")
    @interface CanManageOwnAccount {}

    /** Anybody at all: somebody who has lost the password or is only half signed in. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll")
    @interface AnybodyMay {}
}
