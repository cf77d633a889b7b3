package io.touchstone.penalty.statement;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.statement.ReasonsPermissions.AnybodyReads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports on governance that everybody may read. */
@Service
@Transactional(readOnly = true)
@AnybodyReads
public class PublishedReports {

    private static final int SHOWN_MAX = 60;
    private static final int VERSIONS_MAX = 20;

    private final GovernanceReports reports;

    PublishedReports(GovernanceReports reports) {
        this.reports = reports;
    }

    public List<GovernanceReport> all() {
        return reports.published(SHOWN_MAX);
    }

    /** Every published one of the same period, the newest first. */
    public List<GovernanceReport> versions(GovernanceReport report) {
        return reports.published(report, VERSIONS_MAX);
    }

    /** The text whose SHA-256 stands on the page, for machines. */
    public StatementPrint json(UUID id) {
        GovernanceReport report = find(id);
        String text = reports.text(id).orElseThrow();
        return new StatementPrint(
                "governance-" + report.from() + "-" + report.to() + ".json",
                "application/json",
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NotFound for one that is not published */
    public GovernanceReport find(UUID id) {
        return reports.find(id)
                .filter(GovernanceReport::isPublished)
                .orElseThrow(() -> new NotFound("report", id.toString()));
    }
}
