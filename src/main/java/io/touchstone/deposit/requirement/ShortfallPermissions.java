package io.touchstone.deposit.requirement;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who decides about calls to top up, and who changes the tariff; reading is {@code ledger:read}. */
@Configuration(proxyBeanMethods = false)
class ShortfallPermissions {

    static final String DECIDE = "shortfall:decide";
    static final String EDIT = "tariff:edit";

    /** Give a shop more time, and suspend it or not. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('shortfall:decide')")
    @interface CanDecideShortfalls {}

    /** Draft another tariff; entering it is for whoever may edit settings. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('tariff:edit')")
    @interface CanEditTariff {}

    @Bean
    Ability decideShortfalls() {
        return Ability.of(DECIDE, Role.APPROVER);
    }

    @Bean
    Ability editTariff() {
        return Ability.of(EDIT, Role.FINANCE, Role.STANDARDS, Role.ADMIN);
    }
}
