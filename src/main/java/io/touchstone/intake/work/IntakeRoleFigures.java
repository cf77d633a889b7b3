package io.touchstone.intake.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of imports that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class IntakeRoleFigures {

    @Bean
    RoleFigure rowsImportedFigure() {
        return new RoleFigure(
                "intake.rows",
                "intake:read",
                "/admin/imports",
                44,
                Set.of(Role.ANALYST),
                Measure.COUNT,
                RoleFigure::plain,
                """
                select coalesce(sum(rows_accepted), 0)
                 from intake_import
                 where started_at >= :now::timestamptz - interval '30 days'""");
    }
}
