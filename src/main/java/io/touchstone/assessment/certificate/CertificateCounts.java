package io.touchstone.assessment.certificate;

import org.springframework.stereotype.Component;

/** The numbers that the workbench shows of certificates. */
@Component
public class CertificateCounts {

    private final CertificateList list;

    CertificateCounts(CertificateList list) {
        this.list = list;
    }

    /** Changes that wait for their decision. */
    public long proposed() {
        return list.proposed();
    }
}
