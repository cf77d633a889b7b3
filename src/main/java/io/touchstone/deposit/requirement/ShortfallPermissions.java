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
public class ShortfallPermissions {

    static final String DECIDE = "shortfall:decide";
    public static final String READ_TARIFF = "tariff:read";
    static final String EDIT = "tariff:edit";

    ShortfallPermissions() {}

    /** Give a shop more time, and suspend it or not. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('shortfall:decide')")
    @interface CanDecideShortfalls {}

    /** See what is required by which version; it is no secret among staff. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('tariff:read')")
    @interface CanReadTariff {}

    /** Draft another tariff; entering it is for whoever may edit settings. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('tariff:edit')")
    @interface CanEditTariff {}

    @Bean
    Ability decideShortfalls() {
        return Ability.of(DECIDE, Role.APPROVER);
    }

    @Bean
    Ability readTariff() {
        return Ability.ofStaff(READ_TARIFF);
    }

    @Bean
    Ability editTariff() {
        return Ability.of(EDIT, Role.FINANCE, Role.STANDARDS, Role.ADMIN);
    }
}
