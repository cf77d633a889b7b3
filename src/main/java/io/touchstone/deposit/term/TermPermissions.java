package io.touchstone.deposit.term;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who extends and lifts settlement terms; looking at them is looking into the books. */
@Configuration(proxyBeanMethods = false)
class TermPermissions {

    static final String PROPOSE = "term:propose";
    static final String LIFT = "term:lift";

    /** Ask for a longer term; another person allows it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('term:propose')")
    @interface CanPropose {}

    /** Lift a term before its time. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('term:lift')")
    @interface CanLift {}

    /** Other systems of the platform, about one order. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:standing:read')")
    @interface CanAskForOrder {}

    @Bean
    Ability proposeTerms() {
        return Ability.of(PROPOSE, Role.FINANCE, Role.OFFICER);
    }

    @Bean
    Ability liftTerms() {
        return Ability.of(LIFT, Role.APPROVER);
    }
}
