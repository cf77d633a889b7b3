package io.touchstone.credit.projection;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with credit. */
@Configuration(proxyBeanMethods = false)
public class CreditPermissions {

    /** See buyers' credit, previews of other settings and how the computation fares. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('credit:read')")
    public @interface CanReadCredit {}

    /** Have all credit recomputed, to prove it or to repair it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('credit:verify')")
    public @interface CanVerifyCredit {}

    /** Ask for a buyer's credit, as staff or as another system. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('credit:read', 'scope:standing:read')")
    public @interface CanReadBuyerCredit {}

    @Bean
    Ability readCredit() {
        return Ability.ofStaff("credit:read");
    }

    @Bean
    Ability verifyCredit() {
        return Ability.of("credit:verify", Role.ADMIN, Role.ANALYST);
    }
}
