package io.touchstone.restriction.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of restrictions that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class RestrictionRoleFigures {

    @Bean
    RoleFigure driftingFigure() {
        return new RoleFigure(
                "restriction.drifting",
                "restriction:read",
                "/admin/closed-loop",
                28,
                Set.of(Role.OFFICER, Role.ADMIN, Role.AUDITOR),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                "select count(*) from restriction_drift where closed_at is null");
    }
}
