package io.touchstone.penalty.statement;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.statement.ReasonsPermissions.CanReportGovernance;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the report on a period is put together, looked at, and published (M7). */
@Service
@Transactional
public class GovernanceReportDesk {

    private static final int SHOWN_MAX = 50;

    private final GovernanceReports reports;
    private final CurrentActor actor;
    private final PlatformTime time;
    private final Clock clock;

    GovernanceReportDesk(GovernanceReports reports, CurrentActor actor, PlatformTime time, Clock clock) {
        this.reports = reports;
        this.actor = actor;
        this.time = time;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public List<GovernanceReport> newest() {
        return reports.newest(SHOWN_MAX);
    }

    /** The month before this one, which a report is mostly about. */
    @CanRead
    public GovernancePeriod usual() {
        LocalDate first = time.day(clock.instant()).withDayOfMonth(1);
        return new GovernancePeriod(first.minusMonths(1), first.minusDays(1));
    }

    @CanRead
    @Transactional(readOnly = true)
    public GovernanceReport view(UUID id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report", id.toString()));
    }

    /** Once for a form that was shown. */
    @CanReportGovernance
    public void make(UUID id, LocalDate from, LocalDate to) {
        GovernancePeriod period = GovernancePeriod.of(from, to, time.day(clock.instant()));
        reports.make(id, period, clock.instant(), actor.get());
    }

    @CanReportGovernance
    public void publish(UUID id) {
        reports.publish(id, clock.instant(), actor.get());
    }
}
