package io.touchstone.report.engagement;

import io.touchstone.report.ReportPermissions.CanAudit;
import io.touchstone.shell.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where auditors see what they may look into and until when (feature M4). */
@Service
@Transactional(readOnly = true)
public class OwnEngagementDesk {

    private final EngagementPages pages;
    private final AuditorSeats seats;
    private final CurrentActor actor;

    OwnEngagementDesk(EngagementPages pages, AuditorSeats seats, CurrentActor actor) {
        this.pages = pages;
        this.seats = seats;
        this.actor = actor;
    }

    /** The one that governs the reader now; empty for an auditor of the house, who may read everything. */
    @CanAudit
    public Optional<EngagementPage> present() {
        return seats.of(person()).map(Seat::number).map(pages::page);
    }

    /** All that the reader has or had. */
    @CanAudit
    public List<EngagementRow> all() {
        return pages.of(person());
    }

    /** How often the reader looked at what, as the host sees it. */
    @CanAudit
    public Optional<LookSummary> summary() {
        return seats.of(person()).map(Seat::number).map(pages::summary);
    }

    private UUID person() {
        return UUID.fromString(actor.get().id());
    }
}
