package io.touchstone.audit.domain;

import io.touchstone.audit.ChainVerified;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.shell.RunMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole chain as a job; that it was done, and what came out, is an event of its own. */
@Component
class VerifyChain implements JobHandler {

    static final String KIND = "audit-verify";

    private final DataSource dataSource;
    private final Sealer sealer;
    private final RunMode mode;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    VerifyChain(
            DataSource dataSource,
            Sealer sealer,
            RunMode mode,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.sealer = sealer;
        this.mode = mode;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws SQLException {
        long expected = sealer.head().map(ChainHead::seq).orElse(0L);
        Verdict verdict = verify(context, expected);
        context.progress(verdict.seals(), Math.max(expected, verdict.seals()));
        verdict.findings().forEach(finding -> context.log(finding.line()));
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ChainVerified(verdict.seals(), verdict.total(), context.actor(), clock.instant())));
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("seals", Long.toString(verdict.seals()));
        summary.put("checkpoints", Long.toString(verdict.checkpoints()));
        summary.put("findings", Long.toString(verdict.total()));
        verdict.findings().stream().findFirst().ifPresent(first -> summary.put("first_finding", first.line()));
        return JobResult.of(summary);
    }

    private Verdict verify(JobContext context, long expected) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return ChainVerifier.verify(connection, mode.dataFolder(), clock.instant(), seals -> {
                context.progress(seals, expected);
                context.checkCancelled();
            });
        }
    }
}
