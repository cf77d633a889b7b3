package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.assessment.certificate.CertificateCounts;
import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How certificates appear in the menu and on the workbench. */
@Configuration(proxyBeanMethods = false)
class CertificateWeb {

    private static final int CERTIFICATES = 30;
    private static final int CARD = 73;

    @Bean
    NavigationItem certificateNavigation() {
        return new NavigationItem(
                NavigationItem.Section.SERVICE_QUALITY,
                "certificates",
                CertificateController.PATH,
                "star",
                AssessmentPermissions.READ,
                CERTIFICATES);
    }

    @Bean
    DashboardCard certificateChangesCard(CertificateCounts counts) {
        return new DashboardCard(
                "certificate.card",
                AssessmentPermissions.AWARD,
                CertificateController.PATH + "?view=proposed",
                CARD,
                () -> {
                    long waiting = counts.proposed();
                    return new DashboardCard.Figure(
                            waiting, waiting > 0 ? DashboardCard.Tone.ATTENTION : DashboardCard.Tone.NEUTRAL, null);
                });
    }
}
