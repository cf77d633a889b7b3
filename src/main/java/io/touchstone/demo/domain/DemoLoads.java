package io.touchstone.demo.domain;

import io.touchstone.demo.market.MarketFile;
import io.touchstone.job.JobId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers that and how far the demo market was loaded. */
@Repository
class DemoLoads {

    private final JdbcClient database;
    private final Clock clock;

    DemoLoads(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<DemoLoad> find() {
        return database.sql("select seed, last_day, job_id, finished_at from demo_load")
                .query((row, number) -> new DemoLoad(
                        row.getLong("seed"),
                        row.getDate("last_day").toLocalDate(),
                        new JobId(row.getObject("job_id", UUID.class)),
                        instant(row.getTimestamp("finished_at"))))
                .optional();
    }

    void begin(DemoLoad load) {
        database.sql("insert into demo_load (seed, last_day, job_id, started_at) values (?, ?, ?, ?)")
                .params(load.seed(), load.lastDay(), load.jobId().id(), now())
                .update();
    }

    void takenUpBy(JobId job) {
        database.sql("update demo_load set job_id = ?").param(job.id()).update();
    }

    void finish() {
        database.sql("update demo_load set finished_at = ?").param(now()).update();
    }

    boolean isImported(MarketFile file) {
        return database.sql("select count(*) from demo_load_part where kind = ? and part = ?")
                        .params(file.kind(), file.part())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void imported(MarketFile file, UUID importId) {
        database.sql("insert into demo_load_part (kind, part, import_id, imported_at) values (?, ?, ?, ?)")
                .params(file.kind(), file.part(), importId, now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
