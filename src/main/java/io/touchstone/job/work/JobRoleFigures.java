package io.touchstone.job.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of long work that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class JobRoleFigures {

    @Bean
    RoleFigure jobsFailedFigure() {
        return new RoleFigure(
                "job.failed",
                "job:read",
                "/admin/jobs?state=FAILED",
                41,
                Set.of(Role.ADMIN),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                """
                select count(*)
                 from job
                 where state = 'FAILED' and submitted_at >= :now::timestamptz - interval '7 days'""");
    }
}
