package io.touchstone.merchant.commitment;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who signs for a shop, and who sees what was signed. */
@Configuration(proxyBeanMethods = false)
class CommitmentPermissions {

    static final String READ = "commitment:read";

    /** Sign for one's own shop and comment on drafts of rules; the desk asks for the seat. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('commitment:own')")
    @interface CanSignForOwnShop {}

    /** See who signed what. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('commitment:read')")
    @interface CanReadSignatures {}

    @Bean
    Ability signForOwnShop() {
        return Ability.of("commitment:own", Role.MERCHANT);
    }

    @Bean
    Ability readSignatures() {
        return Ability.ofStaff(READ);
    }
}
