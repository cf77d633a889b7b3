package io.touchstone.assessment.certificate;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of certificates, for the rule centre to show and change. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    SettingKey<CertificateTerms> assessmentCertificate() {
        return CertificateTerms.KEY;
    }
}
