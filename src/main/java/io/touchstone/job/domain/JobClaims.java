package io.touchstone.job.domain;

import io.touchstone.job.JobId;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who works on which job: a claim is a lease that this process renews while it lives, told by the database's clock so that
 * all processes agree on when it has ended.
 */
@Repository
class JobClaims {

    static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JobRows rows;
    private final Clock clock;
    private final UUID owner;

    JobClaims(JdbcClient jdbc, JdbcTemplate batches, JobRows rows, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
        this.owner = ids.next();
    }

    /** What a worker has taken: the job as it stands and how often it was begun. */
    record Claim(JobView job, int attempt) {}

    /** Takes the oldest job that nobody works on, or whose worker has died. */
    Optional<Claim> claim() {
        return jdbc.sql("""
                        update job set state = case state when 'WAITING' then 'RUNNING' else state end,
                               owner = :owner, lease_until = clock_timestamp() + make_interval(secs => :lease),
                               attempt = attempt + 1, started_at = coalesce(started_at, :at)
                         where id = (select id from job
                                      where state in ('WAITING', 'RUNNING', 'CANCELLING')
                                        and (owner is null or lease_until < clock_timestamp())
                                      order by id limit 1 for update skip locked)
                        returning *""")
                .param("owner", owner)
                .param("lease", LEASE.toSeconds())
                .param("at", JobRows.utc(clock.instant()))
                .query((rs, row) -> new Claim(rows.view(rs, row), rs.getInt("attempt")))
                .optional();
    }

    /** Makes the jobs of dead processes free at once; right only when no other process can be alive. */
    void endAllLeases() {
        jdbc.sql("update job set lease_until = '-infinity' where state in ('RUNNING', 'CANCELLING')")
                .update();
    }

    /** Renews the leases of this process and tells which jobs it still holds, and whether they are to end. */
    Map<JobId, JobView.State> renew() {
        Map<JobId, JobView.State> held = new HashMap<>();
        jdbc.sql("""
                        update job set lease_until = clock_timestamp() + make_interval(secs => :lease)
                         where owner = :owner and state in ('RUNNING', 'CANCELLING') returning id, state""").param("lease", LEASE.toSeconds()).param("owner", owner).query(rs -> {
            held.put(new JobId(rs.getObject("id", UUID.class)), JobView.State.valueOf(rs.getString("state")));
        });
        return held;
    }

    void progress(JobId id, long done, long total) {
        jdbc.sql("update job set done = :done, total = :total where id = :id and owner = :owner")
                .param("done", done)
                .param("total", total)
                .param("id", id.id())
                .param("owner", owner)
                .update();
    }

    void log(JobId id, List<JobLogLine> lines) {
        batches.batchUpdate(
                "insert into job_log (job_id, line, at, text)"
                        + " select ?, coalesce(max(line), 0) + 1, ?, ? from job_log where job_id = ?",
                lines.stream()
                        .map(line -> new Object[] {id.id(), JobRows.utc(line.at()), line.text(), id.id()})
                        .toList());
    }

    /** Gives a job back for another start, as if it had not been begun. */
    boolean release(JobId id) {
        return jdbc.sql("""
                        update job set state = 'WAITING', owner = null, lease_until = null, attempt = attempt - 1
                         where id = :id and owner = :owner and state = 'RUNNING'""").param("id", id.id()).param("owner", owner).update() == 1;
    }

    /** Gives a job back that lost its database; the start counts, as it may be the job that brings the database down. */
    void giveBack(JobId id) {
        jdbc.sql("""
                        update job set state = case state when 'RUNNING' then 'WAITING' else state end,
                               owner = null, lease_until = null
                         where id = :id and owner = :owner and state in ('RUNNING', 'CANCELLING')""").param("id", id.id()).param("owner", owner).update();
    }

    /** Ends a job; false when it is no longer ours. */
    boolean end(
            JobId id,
            JobView.State state,
            @Nullable JobResult result,
            @Nullable String failure,
            @Nullable String file) {
        Instant at = clock.instant();
        return jdbc.sql("""
                        update job set state = :state, summary = :summary::json, failure = :failure, file = :file,
                               owner = null, lease_until = null, ended_at = :at
                         where id = :id and owner = :owner and state in ('RUNNING', 'CANCELLING')""")
                        .param("state", state.name())
                        .param("summary", rows.write(result == null ? Map.of() : result.summary()))
                        .param("failure", failure)
                        .param("file", file)
                        .param("at", JobRows.utc(at))
                        .param("id", id.id())
                        .param("owner", owner)
                        .update()
                == 1;
    }
}
