package io.touchstone.deposit.term;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes, every hour, the terms whose orders have all been settled, so that lists and the registry show what is in force. */
@Component
class EndTerms implements JobHandler {

    static final String KIND = "deposit-term-end";

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int BATCH = 100;

    private final TermRegister register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndTerms(TermRegister register, TransactionTemplate transaction, Clock clock, Jobs jobs) {
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int closed = 0;
        int batch;
        do {
            context.checkCancelled();
            batch = batch();
            closed += batch;
        } while (batch == BATCH);
        return JobResult.of(Map.of("closed", Integer.toString(closed)));
    }

    private int batch() {
        Integer closed =
                transaction.execute(status -> register.closeFinished(clock.instant(), BATCH, Actor.system(KIND)));
        return closed == null ? 0 : closed;
    }
}
