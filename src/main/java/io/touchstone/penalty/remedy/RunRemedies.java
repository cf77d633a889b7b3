package io.touchstone.penalty.remedy;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every fifteen minutes: corrective plans that nobody filed in time. */
@Component
class RunRemedies implements JobHandler {

    static final String KIND = "penalty-plans";

    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final RemedyRounds rounds;

    RunRemedies(RemedyRounds rounds, Jobs jobs) {
        this.rounds = rounds;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int late = context.exhaust(rounds::escalate);
        return JobResult.of(Map.of("plans_overdue", Integer.toString(late)));
    }
}
