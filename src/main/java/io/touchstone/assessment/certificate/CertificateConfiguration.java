package io.touchstone.assessment.certificate;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of certificates, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    SettingKey<CertificateTerms> assessmentCertificate() {
        return CertificateTerms.KEY;
    }
}
