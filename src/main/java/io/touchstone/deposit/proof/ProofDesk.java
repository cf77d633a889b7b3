package io.touchstone.deposit.proof;

import io.touchstone.deposit.proof.ProofPermissions.CanProveBooks;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees whether the books agree, and has them proved. */
@Service
@Transactional
public class ProofDesk {

    private static final int SHOWN = 30;

    private final ProofRows rows;
    private final Jobs jobs;
    private final CurrentActor actor;

    ProofDesk(ProofRows rows, Jobs jobs, CurrentActor actor) {
        this.rows = rows;
        this.jobs = jobs;
        this.actor = actor;
    }

    /** The latest proofs, newest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public List<ProofRun> latest() {
        return rows.newest(SHOWN);
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public ProofRun find(UUID proofId) {
        return rows.find(proofId).orElseThrow(() -> new NotFound("deposit-proof", proofId.toString()));
    }

    /** What one proof found, as far as it is kept. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID proofId) {
        return rows.findings(proofId, Proof.FINDINGS_MAX);
    }

    @CanProveBooks
    public JobId prove() {
        return jobs.submit(new JobRequest(ProveBooks.KIND, Map.of(), actor.get()));
    }
}
