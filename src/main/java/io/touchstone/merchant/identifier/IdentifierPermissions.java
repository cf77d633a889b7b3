package io.touchstone.merchant.identifier;

import io.touchstone.shell.Ability;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may have an identifier checked. */
@Configuration(proxyBeanMethods = false)
class IdentifierPermissions {

    /** All staff; other systems with the scope that the contract names. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('identifier:check', 'scope:standing:read')")
    @interface CanCheckIdentifiers {}

    @Bean
    Ability checkIdentifiers() {
        return Ability.ofStaff("identifier:check");
    }
}
