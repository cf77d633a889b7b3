package io.touchstone.standing.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may ask about whose standing. */
@Configuration(proxyBeanMethods = false)
class StandingPermissions {

    static final String READ = "standing:read";
    static final String OWN = "standing:own";

    /** Staff about every merchant; other systems with the scope of that name. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('standing:read', 'scope:standing:read')")
    @interface CanReadStanding {}

    /** Merchants about the shops they have a seat in; the desk asks for the seat. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('standing:own')")
    @interface CanReadOwnStanding {}

    /** What the platform publishes about a shop. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface OpenToAll {}

    @Bean
    Ability readStanding() {
        return Ability.ofStaff(READ);
    }

    @Bean
    Ability readOwnStanding() {
        return Ability.of(OWN, Role.MERCHANT);
    }
}
