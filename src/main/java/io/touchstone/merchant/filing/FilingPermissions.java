package io.touchstone.merchant.filing;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who files identities with the regulator, which opens sealed identity numbers. */
@Configuration(proxyBeanMethods = false)
class FilingPermissions {

    static final String FILE = "filing:make";

    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('filing:make')")
    @interface CanFile {}

    @Bean
    Ability fileIdentities() {
        return Ability.of(FILE, Role.OFFICER, Role.APPROVER);
    }
}
