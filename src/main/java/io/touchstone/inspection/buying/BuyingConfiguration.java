package io.touchstone.inspection.buying;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.DashboardCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of this part for the rule centre, and its figures on the workbench. */
@Configuration(proxyBeanMethods = false)
class BuyingConfiguration {

    private static final int PURCHASES = 400;
    private static final int OPENINGS = 410;

    @Bean
    SettingKey<BuyingTerms> buyingTerms() {
        return BuyingTerms.KEY;
    }

    @Bean
    DashboardCard purchasesCard(PurchaseList list) {
        return new DashboardCard(
                "inspection.purchase.card",
                BuyingPermissions.WORK,
                "/admin/inspection/purchases",
                PURCHASES,
                () -> DashboardCard.Figure.of(list.waitingCount()));
    }

    @Bean
    DashboardCard openingsCard(OpeningBook book) {
        return new DashboardCard(
                "inspection.opening.card",
                BuyingPermissions.APPROVE,
                "/admin/inspection/openings",
                OPENINGS,
                () -> DashboardCard.Figure.of(book.waitingCount()));
    }
}
