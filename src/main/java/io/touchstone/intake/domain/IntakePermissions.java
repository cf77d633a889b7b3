package io.touchstone.intake.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people, and tokens of other systems, may do with imports. */
@Configuration(proxyBeanMethods = false)
class IntakePermissions {

    /** Hand in files and single facts, and end an import early; the scope {@code lab} results only, as {@link LabScope} says. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('intake:import', 'scope:intake', 'scope:lab')")
    @interface CanImport {}

    /** See imports, their counts and their rejected rows; the scope {@code lab} its own ones. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('intake:read', 'scope:intake', 'scope:lab')")
    @interface CanReadImports {}

    @Bean
    Ability importFacts() {
        return Ability.of("intake:import", Role.ADMIN, Role.ANALYST, Role.OFFICER);
    }

    @Bean
    Ability readImports() {
        return Ability.ofStaff("intake:read");
    }
}
