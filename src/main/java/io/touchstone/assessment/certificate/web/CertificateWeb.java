package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How certificates appear in the menu. */
@Configuration(proxyBeanMethods = false)
class CertificateWeb {

    private static final int CERTIFICATES = 30;

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
}
