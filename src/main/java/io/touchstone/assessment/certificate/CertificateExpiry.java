package io.touchstone.assessment.certificate;

import io.touchstone.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends certificates past their last day, some at a time. */
@Component
class CertificateExpiry {

    static final Actor SELF = Actor.system("assessment-certificate-expiry");

    private static final int BATCH = 50;

    private final CertificateBook book;

    CertificateExpiry(CertificateBook book) {
        this.book = book;
    }

    /** @return how many ended */
    @Transactional
    public int end() {
        return book.expire(BATCH, SELF);
    }
}
