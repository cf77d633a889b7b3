package io.touchstone.assessment.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the assessment of service quality that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class AssessmentRoleFigures {

    @Bean
    RoleFigure answersWaitingFigure() {
        return new RoleFigure(
                "assessment.waiting",
                "assessment:read",
                "/admin/assessments?state=open",
                70,
                Set.of(Role.STANDARDS),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                """
                select count(*)
                 from assessment_answer a join assessment_sheet s using (assessment_id)
                 where s.state = 'open' and a.state = 'answered'""");
    }
}
