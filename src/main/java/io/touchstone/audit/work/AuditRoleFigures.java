package io.touchstone.audit.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the trail that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class AuditRoleFigures {

    @Bean
    RoleFigure eventsTodayFigure() {
        return new RoleFigure(
                "audit.today",
                "audit:read",
                "/admin/audit",
                40,
                Set.of(Role.AUDITOR, Role.ADMIN),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from audit_event where at >= :today");
    }
}
