package io.touchstone.inspection.outcome;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What merchants may do about their own inspections; staff has the abilities of the whole module. */
@Configuration(proxyBeanMethods = false)
class OutcomePermissions {

    /** See what was found on one's own goods, object to it and correct it. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:own')")
    @interface CanAnswerOwnInspections {}

    @Bean
    Ability answerOwnInspections() {
        return Ability.of("inspection:own", Role.MERCHANT);
    }
}
