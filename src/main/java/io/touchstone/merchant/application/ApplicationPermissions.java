package io.touchstone.merchant.application;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with applications, and the settings applications are measured by. */
@Configuration(proxyBeanMethods = false)
class ApplicationPermissions {

    /** Apply for a shop and follow one's own applications. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('application:own')")
    @interface CanApply {}

    @Bean
    Ability applyForShop() {
        return Ability.of("application:own", Role.MERCHANT);
    }

    @Bean
    SettingKey<ReviewClock> reviewClock() {
        return ReviewClock.SETTING;
    }
}
