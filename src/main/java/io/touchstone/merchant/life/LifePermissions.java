package io.touchstone.merchant.life;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do in a merchant's life; who is the second person is a rule of the aggregate. */
@Configuration(proxyBeanMethods = false)
class LifePermissions {

    static final String READ = "life:read";

    /** See a life and its steps. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('life:read')")
    @interface CanReadLives {}

    /** Open, suspend, release, and take an exit in hand for a merchant. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('life:change')")
    @interface CanChangeLives {}

    /** Propose a ban. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('life:propose-ban')")
    @interface CanProposeBans {}

    /** Confirm and lift bans. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('life:ban')")
    @interface CanBan {}

    /** Merchants, about the shops they have a seat in; the desk asks for the seat. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('life:own')")
    @interface CanSeeOwnLife {}

    @Bean
    Ability readLives() {
        return Ability.ofStaff(READ);
    }

    @Bean
    Ability changeLives() {
        return Ability.of("life:change", Role.OFFICER, Role.APPROVER);
    }

    @Bean
    Ability proposeBans() {
        return Ability.of("life:propose-ban", Role.OFFICER, Role.APPROVER);
    }

    @Bean
    Ability ban() {
        return Ability.of("life:ban", Role.APPROVER);
    }

    @Bean
    Ability ownLife() {
        return Ability.of("life:own", Role.MERCHANT);
    }
}
