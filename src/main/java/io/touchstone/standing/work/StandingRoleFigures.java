package io.touchstone.standing.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of shops that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class StandingRoleFigures {

    @Bean
    RoleFigure tradingShopsFigure() {
        return new RoleFigure(
                "standing.trading",
                "standing:read",
                "/admin/merchants?state=active",
                5,
                Set.of(Role.ANALYST, Role.ADMIN, Role.JUROR, Role.AUDITOR),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from standing_shop where state in ('active', 'trial')");
    }

    @Bean
    RoleFigure suspendedShopsFigure() {
        return new RoleFigure(
                "standing.suspended",
                "standing:read",
                "/admin/merchants?state=suspended",
                6,
                Set.of(Role.ANALYST, Role.APPROVER),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from standing_shop where state = 'suspended'");
    }

    @Bean
    RoleFigure crownShopsFigure() {
        return new RoleFigure(
                "standing.crowns",
                "standing:read",
                "/admin/merchants?tier=crown",
                7,
                Set.of(Role.ANALYST),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from standing_shop where tier = 'crown'");
    }
}
