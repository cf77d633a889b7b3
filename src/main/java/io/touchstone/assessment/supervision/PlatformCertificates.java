package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.assessment.certificate.Certificates.Certified;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The certificates that what happens anywhere on the platform calls in question: those of the platform as a whole. A business line is
 * looked at out of turn when a person says so, since no fact tells which line it belongs to.
 */
@Component
class PlatformCertificates {

    /** The subject that is there from the start. */
    private static final String PLATFORM = "platform";

    private final Certificates certificates;

    PlatformCertificates(Certificates certificates) {
        this.certificates = certificates;
    }

    List<Certified> alive() {
        return certificates.alive().stream()
                .filter(certificate -> certificate.subject().equals(PLATFORM))
                .toList();
    }
}
