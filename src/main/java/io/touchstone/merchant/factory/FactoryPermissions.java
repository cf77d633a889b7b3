package io.touchstone.merchant.factory;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may see, plan and record visits to factories, and who keeps their checklists. */
@Configuration(proxyBeanMethods = false)
class FactoryPermissions {

    /** See visits, findings and checklists. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('factory:read')")
    @interface CanReadAudits {}

    /** Plan visits, record findings and follow up what must be put right. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('factory:work')")
    @interface CanAudit {}

    /** Write and publish checklists. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('factory:template')")
    @interface CanEditChecklists {}

    @Bean
    Ability readFactoryAudits() {
        return Ability.of(
                "factory:read",
                Role.REVIEWER,
                Role.INSPECTOR,
                Role.OFFICER,
                Role.APPROVER,
                Role.STANDARDS,
                Role.AUDITOR);
    }

    @Bean
    Ability auditFactories() {
        return Ability.of("factory:work", Role.REVIEWER, Role.INSPECTOR);
    }

    @Bean
    Ability editChecklists() {
        return Ability.of("factory:template", Role.STANDARDS);
    }
}
