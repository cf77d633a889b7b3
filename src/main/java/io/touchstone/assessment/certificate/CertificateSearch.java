package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.SearchSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Certificates in the search box, by their number. */
@Component
class CertificateSearch implements SearchSource {

    private final CertificateList list;

    CertificateSearch(CertificateList list) {
        this.list = list;
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public List<SearchHit> find(String text, int limit) {
        return list.find(text.toUpperCase(Locale.ROOT)).stream()
                .map(row -> new SearchHit(
                        "certificate.one",
                        row.number(),
                        row.subjectName().in(LocaleContextHolder.getLocale()),
                        "/admin/certificates/" + row.number(),
                        true))
                .toList();
    }
}
