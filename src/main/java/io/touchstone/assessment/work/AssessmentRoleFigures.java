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

    /** The latest living score of each subject against the stars of its last assessment. */
    @Bean
    RoleFigure belowTheirStarsFigure() {
        return new RoleFigure(
                "assessment.below",
                "assessment:lead",
                "/admin/living-score",
                71,
                Set.of(),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                """
                select count(*)
                 from assessment_subject s
                 cross join lateral (select l.stars, l.then_stars from assessment_living l
                                      where l.subject = s.subject order by l.taken_at desc, l.living_id desc limit 1) x
                 where x.stars < x.then_stars""");
    }
}
