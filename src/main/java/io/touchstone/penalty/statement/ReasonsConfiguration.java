package io.touchstone.penalty.statement;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.DashboardCard;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of statements and publication, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class ReasonsConfiguration {

    private static final int CARD = 62;

    @Bean
    SettingKey<AppealWindow> penaltyAppealWindow() {
        return AppealWindow.KEY;
    }

    @Bean
    SettingKey<RedressPlaces> penaltyRedress() {
        return RedressPlaces.KEY;
    }

    @Bean
    SettingKey<PublicationTerms> penaltyPublication() {
        return PublicationTerms.KEY;
    }

    @Bean
    DashboardCard overduePublicationsCard(PublicationRows rows, Clock clock) {
        return new DashboardCard(
                "penalty.publication.card", PenaltyPermissions.WORK, "/admin/publications", CARD, () -> {
                    long late = rows.overdue(clock.instant());
                    return new DashboardCard.Figure(
                            late, late > 0 ? DashboardCard.Tone.BAD : DashboardCard.Tone.GOOD, null);
                });
    }
}
