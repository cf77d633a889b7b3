package io.touchstone.penalty.appeal;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What merchants may do against decisions about them; staff has the abilities of {@link PenaltyPermissions}. */
@Configuration(proxyBeanMethods = false)
class AppealPermissions {

    /** Appeal decisions about one's own shop, and see what became of it. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:appeal')")
    @interface CanAppeal {}

    /** A reporter comes with a number and a reference instead of a sign-in. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface AnyoneWithAReference {}

    @Bean
    Ability appealOwnDecisions() {
        return Ability.of("penalty:appeal", Role.MERCHANT);
    }
}
