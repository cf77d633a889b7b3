package io.touchstone.evidence.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may look at uploaded files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidencePermissions {

    @Bean
    Ability evidenceRead() {
        return Ability.of(
                "evidence:read",
                Role.REVIEWER,
                Role.INSPECTOR,
                Role.OFFICER,
                Role.APPROVER,
                Role.STANDARDS,
                Role.AUDITOR);
    }

    @Bean
    Ability evidenceOwn() {
        return Ability.of("evidence:own", Role.MERCHANT, Role.LAB, Role.BRANDOWNER);
    }

    /** Look at files that shops and colleagues have sent in. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('evidence:read')")
    @interface CanReadEvidence {}

    /** Look at one's own files. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('evidence:own')")
    @interface CanReadOwnEvidence {}
}
