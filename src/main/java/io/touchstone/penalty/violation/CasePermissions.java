package io.touchstone.penalty.violation;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What merchants may do about the cases against them; staff has the abilities of the whole module. */
@Configuration(proxyBeanMethods = false)
class CasePermissions {

    /** See what is alleged against one's own shop and answer to it. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('violation:own')")
    @interface CanAnswerOwnCases {}

    /** Hand in what an authority orders, by a token with the scope {@code regulator}. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:regulator')")
    @interface CanInstruct {}

    @Bean
    Ability answerOwnCases() {
        return Ability.of("violation:own", Role.MERCHANT);
    }
}
