package io.touchstone.deposit.hold;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives back what was frozen for a time that is over (ruling G3). Nobody is paid out of such a hold meanwhile. */
@Component
class ExpireHolds implements JobHandler {

    static final String KIND = "deposit-hold-expiry";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final HoldExpiry expiry;

    ExpireHolds(HoldExpiry expiry, Jobs jobs) {
        this.expiry = expiry;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        long expired = 0;
        for (int batch = expiry.next(); batch > 0; batch = expiry.next()) {
            expired += batch;
            context.progress(expired, 0);
            context.checkCancelled();
        }
        return JobResult.of(Map.of("holds_expired", Long.toString(expired)));
    }
}
