package io.touchstone.merchant.verification;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who sees and verifies who stands behind a shop. */
@Configuration(proxyBeanMethods = false)
class VerificationPermissions {

    /** See profiles: personal data, so only those who work with them. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('verification:read')")
    @interface CanReadProfiles {}

    /** Verify identities and reported changes. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('verification:work')")
    @interface CanVerify {}

    /** Merchants, about the shops they have a seat in; the desk asks for the seat and its role. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('verification:own')")
    @interface CanReportOwnChanges {}

    @Bean
    Ability readProfiles() {
        return Ability.of("verification:read", Role.REVIEWER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
    }

    @Bean
    Ability verify() {
        return Ability.of("verification:work", Role.REVIEWER);
    }

    @Bean
    Ability reportOwnChanges() {
        return Ability.of("verification:own", Role.MERCHANT);
    }
}
