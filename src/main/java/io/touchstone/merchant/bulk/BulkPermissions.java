package io.touchstone.merchant.bulk;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may pre-register many shops at once. */
@Configuration(proxyBeanMethods = false)
class BulkPermissions {

    static final String ABILITY = "merchant:preregister";

    @Bean
    Ability merchantPreregister() {
        return Ability.of(ABILITY, Role.OFFICER, Role.APPROVER);
    }

    /** Send in files of shops, and have them become applications. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('merchant:preregister')")
    @interface CanPreregister {}
}
