package io.touchstone.penalty.claim;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every five minutes: measures whose holder let the days of the law pass are lifted (ECL 43). */
@Component
class RunIpNotices implements JobHandler {

    static final String KIND = "penalty-ip-notices";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final SilentHolders silent;

    RunIpNotices(SilentHolders silent, Jobs jobs) {
        this.silent = silent;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), IpNoticeBook.SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int done = context.exhaust(silent::lift);
        return JobResult.of(Map.of("ip_notices_lifted", Integer.toString(done)));
    }
}
