package io.touchstone.audit.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may read the trail and have it checked. */
@Configuration(proxyBeanMethods = false)
class AuditPermissions {

    static final String READ = "audit:read";

    /** Read the trail, as a person or with a token. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('audit:read', 'scope:audit:read')")
    @interface CanReadAudit {}

    /** Have the whole chain checked. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('audit:verify')")
    @interface CanVerifyAudit {}

    @Bean
    Ability readAudit() {
        return Ability.of(READ, Role.AUDITOR, Role.ADMIN);
    }

    @Bean
    Ability verifyAudit() {
        return Ability.of("audit:verify", Role.AUDITOR, Role.ADMIN);
    }
}
