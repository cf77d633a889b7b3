package io.touchstone.job.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be done around jobs from time to time. */
@Component
class Chores {

    /** How long a result can be downloaded. */
    static final Duration FILE_KEPT = Duration.ofDays(7);
    /** How long the application's own uneventful work stays in the list. */
    static final Duration SCHEDULED_KEPT = Duration.ofDays(1);

    private final JobSchedules schedules;
    private final JobFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Chores(JobSchedules schedules, JobFiles files, JdbcClient jdbc, Clock clock) {
        this.schedules = schedules;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Expired(UUID id, String file) {}

    void submitDue() {
        schedules.tick();
    }

    void clean() {
        Instant now = clock.instant();
        jdbc.sql("select id, file from job where file is not null and ended_at < :before")
                .param("before", JobRows.utc(now.minus(FILE_KEPT)))
                .query((rs, row) -> new Expired(rs.getObject("id", UUID.class), rs.getString("file")))
                .list()
                .forEach(this::expire);
        jdbc.sql("delete from job where schedule is not null and state = 'SUCCEEDED' and ended_at < :before")
                .param("before", JobRows.utc(now.minus(SCHEDULED_KEPT)))
                .update();
    }

    private void expire(Expired job) {
        files.delete(job.file());
        jdbc.sql("update job set file = null where id = :id")
                .param("id", job.id())
                .update();
    }
}
