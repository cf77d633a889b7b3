package io.touchstone.restriction.loop;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who sees whether restrictions are obeyed, and who does something about it. */
@Configuration(proxyBeanMethods = false)
public class LoopPermissions {

    public static final String READ = "restriction:read";
    public static final String WORK = "restriction:work";

    LoopPermissions() {}

    /** See consumers, deliveries and drift. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('restriction:read')")
    @interface CanReadLoop {}

    /** Ask consumers what they enforce, tell them again, say where they are. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('restriction:work')")
    @interface CanWorkOnLoop {}

    /** Other systems with the scope of that name. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:restriction:obey')")
    @interface CanObey {}

    @Bean
    Ability readLoop() {
        return Ability.ofStaff(READ);
    }

    @Bean
    Ability workOnLoop() {
        return Ability.of(WORK, Role.ADMIN, Role.OFFICER);
    }
}
