package io.touchstone.penalty.appeal;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every five minutes: appeals that nobody answered in time go to the second queue; silence never lets one lapse (ruling E4). */
@Component
class RunAppeals implements JobHandler {

    static final String KIND = "penalty-appeals";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final Escalations escalations;

    RunAppeals(Escalations escalations, Jobs jobs) {
        this.escalations = escalations;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), AppealBook.SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int done = context.exhaust(escalations::escalate);
        return JobResult.of(Map.of("appeals_escalated", Integer.toString(done)));
    }
}
