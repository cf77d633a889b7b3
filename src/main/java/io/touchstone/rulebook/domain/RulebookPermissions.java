package io.touchstone.rulebook.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with settings. */
@Configuration(proxyBeanMethods = false)
class RulebookPermissions {

    /** See every setting with its history. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('settings:read')")
    @interface CanReadSettings {}

    /** Draft and enter new versions. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('settings:edit')")
    @interface CanEditSettings {}

    @Bean
    Ability readSettings() {
        return Ability.ofStaff("settings:read");
    }

    @Bean
    Ability editSettings() {
        return Ability.of("settings:edit", Role.ADMIN, Role.STANDARDS);
    }
}
