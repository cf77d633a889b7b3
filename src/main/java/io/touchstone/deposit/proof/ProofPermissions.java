package io.touchstone.deposit.proof;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may have the books proved; whoever reads them sees the outcome. */
@Configuration(proxyBeanMethods = false)
public class ProofPermissions {

    public static final String PROVE = "ledger:prove";

    ProofPermissions() {}

    /** Have the books proved now. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('ledger:prove')")
    public @interface CanProveBooks {}

    @Bean
    Ability proveTheBooks() {
        return Ability.of(PROVE, Role.FINANCE, Role.AUDITOR, Role.ADMIN);
    }
}
