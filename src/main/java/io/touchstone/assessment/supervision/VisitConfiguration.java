package io.touchstone.assessment.supervision;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.DashboardCard.Figure;
import io.touchstone.shell.DashboardCard.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of supervision for the rule centre, and its figures on the workbench. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    private static final int LATE = 910;
    private static final int SOON = 911;
    private static final int UNDECIDED = 912;
    private static final int SOON_DAYS = 30;

    @Bean
    SettingKey<VisitTerms> assessmentVisits() {
        return VisitTerms.KEY;
    }

    @Bean
    SettingKey<TriggerTerms> assessmentVisitTriggers() {
        return TriggerTerms.KEY;
    }

    @Bean
    DashboardCard visitsLateCard(VisitList list) {
        return new DashboardCard(
                "assessment.visit.card.late",
                AssessmentPermissions.LEAD,
                "/admin/visits?state=late",
                LATE,
                () -> toned(list.waiting(SOON_DAYS).late(), Tone.BAD));
    }

    @Bean
    DashboardCard visitsSoonCard(VisitList list) {
        return new DashboardCard(
                "assessment.visit.card.soon",
                AssessmentPermissions.LEAD,
                "/admin/visits/calendar",
                SOON,
                () -> toned(list.waiting(SOON_DAYS).soon(), Tone.ATTENTION));
    }

    @Bean
    DashboardCard visitsUndecidedCard(VisitList list) {
        return new DashboardCard(
                "assessment.visit.card.undecided",
                AssessmentPermissions.AWARD,
                "/admin/visits?state=held",
                UNDECIDED,
                () -> toned(list.waiting(SOON_DAYS).undecided(), Tone.ATTENTION));
    }

    private static Figure toned(long count, Tone tone) {
        return new Figure(count, count == 0 ? Tone.NEUTRAL : tone, null);
    }
}
