package io.touchstone.penalty.statement;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo market has decided is made public, but for the newest; and its last half-year is told in a report. */
@Component
class DemoPublications implements DemoChapter {

    private static final int MONTHS = 6;

    private final Publications publications;
    private final PublicationRows rows;
    private final GovernanceReports reports;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoPublications(
            Publications publications,
            PublicationRows rows,
            GovernanceReports reports,
            Accounts accounts,
            JdbcClient jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.publications = publications;
        this.rows = rows;
        this.reports = reports;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "penalty-publications";
    }

    @Override
    public int position() {
        return 83;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Optional<Actor> officer = accounts.withRole(Role.OFFICER).stream()
                .findFirst()
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()));
        if (officer.isEmpty()) {
            return;
        }
        List<UUID> due = jdbc.sql(
                        "select decision_id from penalty_publication where state = 'due' order by number desc")
                .query(UUID.class)
                .list();
        due.stream()
                .skip(1)
                .flatMap(decision -> rows.find(decision).stream())
                .forEach(row -> publications.publish(row, now, officer.get()));
        LocalDate month = time.day(now).withDayOfMonth(1);
        UUID report = ids.next();
        reports.make(report, new GovernancePeriod(month.minusMonths(MONTHS), month.minusDays(1)), now, officer.get());
        reports.publish(report, now, officer.get());
    }
}
