package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.DashboardCard.Figure;
import io.touchstone.shell.DashboardCard.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for reviewers, on the workbench. */
@Configuration(proxyBeanMethods = false)
class SheetCards {

    private static final int PLACE = 90;

    @Bean
    DashboardCard answersToReview(JdbcClient jdbc) {
        return new DashboardCard(
                "sheet.card.review",
                AssessmentPermissions.REVIEW,
                "/admin/assessments?state=open",
                PLACE,
                () -> waiting(jdbc));
    }

    private static Figure waiting(JdbcClient jdbc) {
        long count = jdbc.sql("""
                        select count(*) from assessment_sheet s join assessment_answer a using (assessment_id)
                         where s.state = 'open' and a.state = 'answered'
                        """).query(Long.class).single();
        return new Figure(count, count > 0 ? Tone.ATTENTION : Tone.NEUTRAL, null);
    }
}
