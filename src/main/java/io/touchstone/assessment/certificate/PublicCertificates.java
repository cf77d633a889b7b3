package io.touchstone.assessment.certificate;

import io.touchstone.kernel.KeysetPage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody looks certificates up: what they say of the service, and nothing about a person (features L4 and L6). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PublicCertificates {

    private final CertificateList list;
    private final CertificatePages pages;
    private final CertificatePapers papers;

    PublicCertificates(CertificateList list, CertificatePages pages, CertificatePapers papers) {
        this.list = list;
        this.pages = pages;
        this.papers = papers;
    }

    @PreAuthorize("permitAll()")
    public KeysetPage<CertificateRow> list(CertificateFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @PreAuthorize("permitAll()")
    public CertificateView view(String number) {
        return pages.view(number);
    }

    /** What its mark shows. */
    @PreAuthorize("permitAll()")
    public CertificateRow row(String number) {
        return pages.row(number);
    }

    /** The certificate on paper, as it stands now. */
    @PreAuthorize("permitAll()")
    public byte[] pdf(String number, Locale locale) {
        return papers.pdf(pages.view(number), locale);
    }
}
