package io.touchstone.penalty.remedy;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What merchants may do about their own corrective plans; staff has the abilities of the whole module. */
@Configuration(proxyBeanMethods = false)
class RemedyPermissions {

    /** See the corrective plans of one's own shop and file them. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('plan:own')")
    @interface CanFileOwnPlans {}

    @Bean
    Ability fileOwnPlans() {
        return Ability.of("plan:own", Role.MERCHANT);
    }
}
