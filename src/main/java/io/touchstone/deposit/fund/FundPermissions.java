package io.touchstone.deposit.fund;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who uses the guarantee fund; filling it up and writing debts off is moving money like any other. */
@Configuration(proxyBeanMethods = false)
class FundPermissions {

    static final String READ = "fund:read";
    static final String PAY = "fund:pay";
    static final String DECIDE = "fund:decide-fault";

    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('fund:read')")
    @interface CanReadFund {}

    /** Pay a consumer alone within one's authority, and propose what is above it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('fund:pay')")
    @interface CanPay {}

    /** Decide whether the merchant owes what the fund paid. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('fund:decide-fault')")
    @interface CanDecideFault {}

    @Bean
    Ability readFund() {
        return Ability.of(READ, Role.FINANCE, Role.AUDITOR, Role.OFFICER, Role.APPROVER, Role.ADMIN, Role.MEDIATOR);
    }

    @Bean
    Ability payFromFund() {
        return Ability.of(PAY, Role.FINANCE, Role.OFFICER, Role.MEDIATOR);
    }

    @Bean
    Ability decideFault() {
        return Ability.of(DECIDE, Role.OFFICER, Role.APPROVER);
    }
}
