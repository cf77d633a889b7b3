package io.touchstone.merchant.people;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who decides who speaks for a shop. */
@Configuration(proxyBeanMethods = false)
class PeoplePermissions {

    /** Merchants, about the shops they have a seat in; the desk asks for the seat and its role. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('people:own')")
    @interface CanSeeOwnPeople {}

    /** Whoever holds the link of an invitation. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface OpenToInvited {}

    @Bean
    Ability ownPeople() {
        return Ability.of("people:own", Role.MERCHANT);
    }
}
