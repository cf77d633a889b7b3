package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Certificates as a file, filtered as on their page. */
@Component
class CertificateExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "certificate.number"),
            ExportColumn.text("subject", "certificate.subject-code"),
            ExportColumn.text("subject_zh", "certificate.subject-zh"),
            ExportColumn.text("subject_en", "certificate.subject-en"),
            ExportColumn.integer("stars", "certificate.grade"),
            ExportColumn.code("state_today", "certificate.state", "certificate.state."),
            ExportColumn.text("suspended_for", "certificate.suspended-for"),
            ExportColumn.text("assessment", "certificate.assessment"),
            ExportColumn.text("scheme_and_version", "certificate.scheme"),
            ExportColumn.date("awarded_on", "certificate.awarded-on"),
            ExportColumn.date("valid_to", "certificate.valid-to"),
            ExportColumn.time("ended_at", "certificate.ended-at"),
            ExportColumn.text("superseded_by", "certificate.superseded-by"));

    private final CertificateList list;

    CertificateExport(CertificateList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        CertificateFilter filter = CertificateFilter.of(chosen);
        Map<String, Object> values = list.today();
        String sql = "select c.number, c.subject, c.subject_zh, c.subject_en, c.stars, " + CertificateList.STATE
                + " as state_today, c.suspended_for, c.assessment, c.scheme || '/' || c.scheme_version as scheme_and_version,"
                + " c.awarded_on, c.valid_to, c.ended_at, c.superseded_by"
                + CertificateList.FROM + filter.where(values) + CertificateList.NEWEST;
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
