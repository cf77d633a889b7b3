package io.touchstone.credit.projection;

import io.touchstone.credit.projection.CreditPermissions.CanReadCredit;
import io.touchstone.credit.projection.CreditPermissions.CanVerifyCredit;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.shell.CurrentActor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees whether stored credit is what the facts add up to, and has it proved or repaired. */
@Service
@Transactional
public class CreditHealthDesk {

    private static final int SHOWN = 30;

    private static final String CHECKS = """
            select checked_at, kind, merchants, days, differing_days, differing_scores, example
            from credit_check order by check_no desc limit ?
            """;

    private final JdbcTemplate jdbc;
    private final Jobs jobs;
    private final CurrentActor actor;

    CreditHealthDesk(JdbcTemplate jdbc, Jobs jobs, CurrentActor actor) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.actor = actor;
    }

    /** The latest proofs and repairs, newest first. */
    @CanReadCredit
    public List<CreditCheck> checks() {
        return jdbc.query(
                CHECKS,
                (row, i) -> new CreditCheck(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        CreditCheck.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7)),
                SHOWN);
    }

    @CanVerifyCredit
    public JobId verify() {
        return jobs.submit(new JobRequest(CheckCredit.VERIFY, Map.of(), actor.get()));
    }

    @CanVerifyCredit
    public JobId rebuild() {
        return jobs.submit(new JobRequest(CheckCredit.REBUILD, Map.of(), actor.get()));
    }
}
