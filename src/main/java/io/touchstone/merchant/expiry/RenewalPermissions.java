package io.touchstone.merchant.expiry;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who sees merchants' documents, and who judges their renewals. */
@Configuration(proxyBeanMethods = false)
class RenewalPermissions {

    /** See documents with their dates. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('documents:read')")
    @interface CanReadDocuments {}

    /** Accept and reject renewals. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('documents:judge')")
    @interface CanJudgeDocuments {}

    /** Merchants, about the shops they have a seat in; the desk asks for the seat. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('documents:own')")
    @interface CanRenewOwnDocuments {}

    @Bean
    Ability readDocuments() {
        return Ability.ofStaff("documents:read");
    }

    @Bean
    Ability judgeDocuments() {
        return Ability.of("documents:judge", Role.REVIEWER);
    }

    @Bean
    Ability renewOwnDocuments() {
        return Ability.of("documents:own", Role.MERCHANT);
    }
}
