package io.touchstone.merchant.brand;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with brands. */
@Configuration(proxyBeanMethods = false)
class BrandPermissions {

    /** See the brand library and its chains. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('merchant:read-brands')")
    @interface CanReadBrands {}

    /** Add brands, write authorisations down, verify and revoke them. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('merchant:keep-brands')")
    @interface CanKeepBrands {}

    /** See the chains of one's own shops. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('merchant:own-brands')")
    @interface CanReadOwnBrands {}

    @Bean
    Ability readBrands() {
        return Ability.ofStaff("merchant:read-brands");
    }

    @Bean
    Ability keepBrands() {
        return Ability.of("merchant:keep-brands", Role.ADMIN, Role.REVIEWER, Role.STANDARDS);
    }

    @Bean
    Ability readOwnBrands() {
        return Ability.of("merchant:own-brands", Role.MERCHANT);
    }
}
