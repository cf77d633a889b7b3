package io.touchstone.inspection.sample;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.DashboardCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of this part for the rule centre, and its figure on the workbench. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    private static final int CARD_ORDER = 420;

    @Bean
    SettingKey<KeepingTerms> keepingTerms() {
        return KeepingTerms.KEY;
    }

    @Bean
    DashboardCard keepingCard(KeepingList list) {
        return new DashboardCard(
                "inspection.keeping.card",
                InspectionPermissions.WORK,
                "/admin/inspection/keeping",
                CARD_ORDER,
                () -> DashboardCard.Figure.of(list.dueCount()));
    }
}
