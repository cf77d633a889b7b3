package io.touchstone.assessment.certificate;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueBrief.Chart;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueEntry.Group;
import io.touchstone.export.CatalogueField;
import io.touchstone.export.ExportColumn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of certificates as a report of the catalogue. */
@Configuration(proxyBeanMethods = false)
class CertificateReports {

    @Bean
    CatalogueEntry certificatesEntry() {
        return new CatalogueEntry(
                "certificates",
                Group.SERVICE_QUALITY,
                List.of(
                        CatalogueField.choice(
                                "view", "certificate.state", CertificateFilter.PUBLIC_VIEWS, "certificate.view"),
                        CatalogueField.choice(
                                "stars",
                                "certificate.grade",
                                CertificateFilter.STARS.stream()
                                        .map(String::valueOf)
                                        .toList(),
                                "")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.code("state", "certificate.state", "certificate.state."),
                                ExportColumn.integer("certificates", "assessment.report.certificates")),
                        "select r.state_today as state, count(*) as certificates from {rows} r group by 1 order by 2 desc, 1",
                        Chart.BAR));
    }
}
