package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.DashboardCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of certificates, for the rule centre to show and change, and what the workbench counts. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    private static final int CARD = 73;

    @Bean
    SettingKey<CertificateTerms> assessmentCertificate() {
        return CertificateTerms.KEY;
    }

    @Bean
    DashboardCard certificateChangesCard(CertificateList list) {
        return new DashboardCard(
                "certificate.card", AssessmentPermissions.AWARD, "/admin/certificates?view=proposed", CARD, () -> {
                    long waiting = list.proposed();
                    return new DashboardCard.Figure(
                            waiting, waiting > 0 ? DashboardCard.Tone.ATTENTION : DashboardCard.Tone.NEUTRAL, null);
                });
    }
}
