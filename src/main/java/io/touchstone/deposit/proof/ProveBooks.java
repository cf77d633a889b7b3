package io.touchstone.deposit.proof;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proves the books every night, and whenever somebody asks. */
@Component
class ProveBooks implements JobHandler {

    static final String KIND = "deposit-proof";

    private static final Duration PERIOD = Duration.ofDays(1);

    private final Proof proof;

    ProveBooks(Proof proof, Jobs jobs) {
        this.proof = proof;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        ProofRun run = proof.prove(context.actor(), (done, total) -> {
            context.progress(done, total);
            context.checkCancelled();
        });
        if (!run.isClean()) {
            context.log("The books differ in " + run.findings() + " places: /admin/deposits/proof/" + run.proofId());
        }
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("deposit-proof-accounts", Long.toString(run.accounts()));
        summary.put("deposit-proof-transfers", Long.toString(run.transfers()));
        summary.put("deposit-proof-entries", Long.toString(run.entries()));
        summary.put("deposit-proof-sealed", Long.toString(run.sealed()));
        summary.put("findings", Long.toString(run.findings()));
        return JobResult.of(summary);
    }
}
