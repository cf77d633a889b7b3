package io.touchstone.audit.domain;

import io.touchstone.audit.ChainVerified;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where auditors read the trail and have it checked. */
@Service
@Transactional(readOnly = true)
public class AuditDesk {

    private final AuditRows rows;
    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private final Jobs jobs;
    private final CurrentActor currentActor;

    AuditDesk(AuditRows rows, Sealer sealer, Checkpoints checkpoints, Jobs jobs, CurrentActor currentActor) {
        this.rows = rows;
        this.sealer = sealer;
        this.checkpoints = checkpoints;
        this.jobs = jobs;
        this.currentActor = currentActor;
    }

    /** Events, newest first. */
    @AuditPermissions.CanReadAudit
    public KeysetPage<AuditEntry> list(AuditFilter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > KeysetPage.LIMIT_MAX) {
            throw new RuleViolation(AuditRule.BAD_LIMIT, KeysetPage.LIMIT_MAX);
        }
        AuditRows.Place after = cursor == null ? null : place(cursor);
        return KeysetPage.cut(rows.list(filter, after, limit + 1), limit, AuditDesk::place);
    }

    @AuditPermissions.CanReadAudit
    public AuditEntry find(long id) {
        return rows.find(id).orElseThrow(() -> new NotFound("audit event", Long.toString(id)));
    }

    /** The actions that ever happened, for a filter to offer. */
    @AuditPermissions.CanReadAudit
    public List<String> actions() {
        return rows.actions();
    }

    @AuditPermissions.CanReadAudit
    public ChainStatus status() {
        Checkpoint last = checkpoints.last().orElse(null);
        CheckpointKey key = checkpoints.key();
        AuditFilter verifications = new AuditFilter(null, ChainVerified.ACTION, null, null, null);
        return new ChainStatus(
                sealer.head().map(ChainHead::seq).orElse(0L),
                last == null ? null : last.seq(),
                last == null ? null : last.time(),
                key.fingerprint(),
                key.publicText(),
                rows.list(verifications, null, 1).stream().findFirst().orElse(null));
    }

    /** Hands in the work of checking everything; its result is on the job's page. */
    @AuditPermissions.CanVerifyAudit
    @Transactional
    public JobId verify() {
        return jobs.submit(new JobRequest(VerifyChain.KIND, Map.of(), currentActor.get()));
    }

    private static List<String> place(AuditEntry entry) {
        return List.of(Long.toString(SealedRow.micros(entry.at())), Long.toString(entry.id()));
    }

    private static AuditRows.Place place(String cursor) {
        try {
            List<String> values = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(AuditRule.BAD_CURSOR));
            Instant at = Instant.EPOCH.plus(Long.parseLong(values.get(0)), ChronoUnit.MICROS);
            return new AuditRows.Place(at, Long.parseLong(values.get(1)));
        } catch (NumberFormatException notOurs) {
            throw new RuleViolation(AuditRule.BAD_CURSOR);
        }
    }
}
