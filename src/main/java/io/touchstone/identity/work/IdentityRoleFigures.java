package io.touchstone.identity.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of accounts that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class IdentityRoleFigures {

    @Bean
    RoleFigure accountsEnabledFigure() {
        return new RoleFigure(
                "identity.accounts",
                "identity:read",
                "/admin/accounts",
                43,
                Set.of(Role.ADMIN),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from identity_account where status = 'ENABLED'");
    }
}
