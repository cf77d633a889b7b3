package io.touchstone.penalty.statement;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.statement.ReasonsPermissions.AnybodyReads;
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

    private final GovernanceReports reports;

    PublishedReports(GovernanceReports reports) {
        this.reports = reports;
    }

    public List<GovernanceReport> all() {
        return reports.published(SHOWN_MAX);
    }

    /** @throws NotFound for one that is not published */
    public GovernanceReport find(UUID id) {
        return reports.find(id)
                .filter(GovernanceReport::isPublished)
                .orElseThrow(() -> new NotFound("report", id.toString()));
    }
}
