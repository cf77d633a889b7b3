package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work the application hands in by itself, over and over; when it is due is kept in the database and so by one process only. */
@Component
class JobSchedules {

    private final JdbcClient jdbc;
    private final JobRows rows;
    private final JobBell bell;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Schedule> schedules = new ConcurrentHashMap<>();

    JobSchedules(JdbcClient jdbc, JobRows rows, JobBell bell, Ids ids, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Schedule(Duration period, JobRequest request) {}

    private record Due(Instant nextAt, @Nullable UUID jobId) {}

    /** Only remembered here, so that beans may call it before the database is ready. */
    void add(String name, Duration period, JobRequest request) {
        if (schedules.putIfAbsent(name, new Schedule(period, request)) != null) {
            throw new IllegalStateException("two schedules are named " + name);
        }
    }

    /** Hands in what is due. It is asked every second, and mostly nothing is: one look at all of them tells that. */
    void tick() {
        Map<String, Instant> known = nextOfAll();
        Instant now = clock.instant();
        schedules.forEach((name, schedule) -> {
            if (isForTick(known.get(name), schedule, now)) {
                transaction.executeWithoutResult(status -> tick(name, schedule));
            }
        });
    }

    private Map<String, Instant> nextOfAll() {
        Map<String, Instant> known = new HashMap<>();
        jdbc.sql("select name, next_at from job_schedule").query(rs -> {
            known.put(
                    rs.getString("name"),
                    rs.getObject("next_at", OffsetDateTime.class).toInstant());
        });
        return known;
    }

    private static boolean isForTick(@Nullable Instant nextAt, Schedule schedule, Instant now) {
        return nextAt == null || !nextAt.isAfter(now) || isTooFar(nextAt, schedule, now);
    }

    /** The clock was set back or the period is shorter than it was. */
    private static boolean isTooFar(Instant nextAt, Schedule schedule, Instant now) {
        return nextAt.isAfter(now.plus(schedule.period()));
    }

    /** Asked again with the row locked, as another process may have been quicker. */
    private void tick(String name, Schedule schedule) {
        Instant now = clock.instant();
        Instant next = now.plus(schedule.period());
        Optional<Due> found = find(name);
        if (found.isEmpty()) {
            begin(name, next);
            return;
        }
        Due due = found.get();
        if (isTooFar(due.nextAt(), schedule, now)) {
            move(name, next, due.jobId());
        } else if (!due.nextAt().isAfter(now)) {
            move(name, next, runs(due.jobId()) ? due.jobId() : submit(name, schedule, now));
        }
    }

    private Optional<Due> find(String name) {
        return jdbc.sql("select next_at, job_id from job_schedule where name = :name for update skip locked")
                .param("name", name)
                .query((rs, row) -> new Due(
                        rs.getObject("next_at", OffsetDateTime.class).toInstant(), rs.getObject("job_id", UUID.class)))
                .optional();
    }

    private boolean runs(@Nullable UUID jobId) {
        return jobId != null
                && rows.find(new JobId(jobId))
                        .map(JobView::state)
                        .filter(state -> !state.hasEnded())
                        .isPresent();
    }

    private UUID submit(String name, Schedule schedule, Instant now) {
        JobId id = new JobId(ids.next());
        rows.insert(id, schedule.request(), name, now);
        bell.ringAfterCommit();
        return id.id();
    }

    private void begin(String name, Instant next) {
        jdbc.sql("insert into job_schedule (name, next_at) values (:name, :next) on conflict do nothing")
                .param("name", name)
                .param("next", JobRows.utc(next))
                .update();
    }

    private void move(String name, Instant next, @Nullable UUID jobId) {
        jdbc.sql("update job_schedule set next_at = :next, job_id = :job where name = :name")
                .param("next", JobRows.utc(next))
                .param("job", jobId)
                .param("name", name)
                .update();
    }
}
