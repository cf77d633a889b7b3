package io.touchstone.merchant.registration;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do to register, and to have others register. */
@Configuration(proxyBeanMethods = false)
class RegistrationPermissions {

    /** Open to all: nobody has an account yet. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface AnybodyMay {}

    /** Invite those who were pre-registered by file. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('application:invite')")
    @interface CanInvite {}

    @Bean
    Ability inviteApplicants() {
        return Ability.of("application:invite", Role.REVIEWER);
    }
}
