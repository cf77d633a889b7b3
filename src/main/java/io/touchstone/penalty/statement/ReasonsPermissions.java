package io.touchstone.penalty.statement;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may read statements of their own and publish reports; the rest are abilities of the whole module. */
@Configuration(proxyBeanMethods = false)
class ReasonsPermissions {

    /** Read what was decided about one's own shop. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('decision:own')")
    @interface CanReadOwnDecisions {}

    /** Read what is public, signed in or not, and write out what one was given. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface AnybodyReads {}

    /** Put the public report on governance together and publish it. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('governance:report')")
    @interface CanReportGovernance {}

    @Bean
    Ability readOwnDecisions() {
        return Ability.of("decision:own", Role.MERCHANT);
    }

    @Bean
    Ability reportGovernance() {
        return Ability.of("governance:report", Role.ANALYST, Role.APPROVER);
    }
}
