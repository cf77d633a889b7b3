package io.touchstone.merchant.filing;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.filing.FilingPermissions.CanFile;
import io.touchstone.shell.CurrentActor;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the half-yearly filing of identities is prepared and noted (O37 art. 25). */
@Service
@Transactional
public class FilingDesk {

    private static final int PERIODS = 6;

    private final JdbcTemplate db;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final PlatformTime time;
    private final Clock clock;

    FilingDesk(
            JdbcTemplate db,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            PlatformTime time,
            Clock clock) {
        this.db = db;
        this.events = events;
        this.currentActor = currentActor;
        this.time = time;
        this.clock = clock;
    }

    /** That a filing went out. */
    private record IdentitiesFiled(String period, String receipt, Actor actor, Instant occurredAt)
            implements GovernanceEvent {

        @Override
        public String action() {
            return "merchant.identities_filed";
        }

        @Override
        public Subject subject() {
            return new Subject("filing", period);
        }

        @Override
        public Map<String, ?> details() {
            return Map.of("receipt", receipt);
        }
    }

    /** @param word the period; the current one when it is none */
    @CanFile
    @Transactional(readOnly = true)
    public FilingView view(@Nullable String word) {
        Instant now = clock.instant();
        FilingPeriod current = FilingPeriod.current(YearMonth.from(time.day(now)));
        FilingPeriod chosen = FilingPeriod.of(word).orElse(current);
        Timestamp at = Timestamp.from(chosen.asOf(time, now));
        List<String> periods = Stream.iterate(current, FilingPeriod::before)
                .limit(PERIODS)
                .map(FilingPeriod::word)
                .toList();
        return db.queryForObject(
                FilingSql.COUNTS,
                (row, i) -> new FilingView(chosen.word(), periods, row.getLong(1), row.getLong(2), filed()),
                at,
                at);
    }

    /** Notes that the files of a period went to the regulator. */
    @CanFile
    public void note(@Nullable String word, LocalDate filedOn, String receipt) {
        FilingPeriod period = FilingPeriod.of(word).orElseThrow(() -> new RuleViolation(FilingRule.PERIOD_MISSING));
        Instant at = clock.instant();
        int noted = db.update(
                "insert into merchant_filing values (?, ?, ?, ?, ?) on conflict do nothing",
                period.word(),
                Date.valueOf(filedOn),
                receipt,
                Timestamp.from(at),
                currentActor.get().toString());
        if (noted == 0) {
            throw new Conflict(FilingRule.FILED_ALREADY);
        }
        events.publishEvent(new IdentitiesFiled(period.word(), receipt, currentActor.get(), at));
    }

    private List<FilingView.Filed> filed() {
        return db.query(
                "select period, filed_on, receipt from merchant_filing order by period desc limit ?",
                (row, i) -> new FilingView.Filed(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)),
                PERIODS);
    }
}
