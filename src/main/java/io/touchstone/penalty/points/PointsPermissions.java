package io.touchstone.penalty.points;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What merchants may see of their own points; staff has the abilities of the whole module. */
@Configuration(proxyBeanMethods = false)
class PointsPermissions {

    /** See the points of one's own shops and what comes next. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:points-own')")
    @interface CanSeeOwnPoints {}

    @Bean
    Ability seeOwnPoints() {
        return Ability.of("penalty:points-own", Role.MERCHANT);
    }
}
