package io.touchstone.deposit.statement;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may look into the books, for every desk of this module that only shows. */
@Configuration(proxyBeanMethods = false)
public class StatementPermissions {

    public static final String READ = "ledger:read";
    public static final String OWN = "deposit:own";

    StatementPermissions() {}

    /** Staff about everybody's money. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('ledger:read')")
    public @interface CanReadLedger {}

    /** Merchants about the money of the shops they have a seat in; the desk asks for the seat. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('deposit:own')")
    public @interface CanReadOwnDeposit {}

    @Bean
    Ability readLedger() {
        return Ability.of(READ, Role.FINANCE, Role.AUDITOR, Role.OFFICER, Role.APPROVER, Role.ADMIN);
    }

    @Bean
    Ability readOwnDeposit() {
        return Ability.of(OWN, Role.MERCHANT);
    }
}
