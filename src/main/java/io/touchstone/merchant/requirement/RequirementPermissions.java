package io.touchstone.merchant.requirement;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with the requirement matrix. */
@Configuration(proxyBeanMethods = false)
class RequirementPermissions {

    /** See what every version demands. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('requirement:read')")
    @interface CanReadRequirements {}

    /** Draft, edit and publish versions. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('requirement:edit')")
    @interface CanEditRequirements {}

    @Bean
    Ability readRequirements() {
        return Ability.ofStaff("requirement:read");
    }

    @Bean
    Ability editRequirements() {
        return Ability.of("requirement:edit", Role.STANDARDS);
    }
}
