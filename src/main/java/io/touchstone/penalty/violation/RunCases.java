package io.touchstone.penalty.violation;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every five minutes: hearings whose time is over. */
@Component
class RunCases implements JobHandler {

    static final String KIND = "penalty-cases";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final CaseHearings hearings;

    RunCases(CaseHearings hearings, Jobs jobs) {
        this.hearings = hearings;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int over = context.exhaust(hearings::lapse);
        return JobResult.of(Map.of("hearings_over", Integer.toString(over)));
    }
}
