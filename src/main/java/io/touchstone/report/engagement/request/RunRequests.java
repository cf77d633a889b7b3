package io.touchstone.report.engagement.request;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every hour: says which requests for evidence are owed past their day, each once (feature M4). */
@Component
class RunRequests implements JobHandler {

    static final String KIND = "report-requests";
    static final Actor SELF = Actor.system(KIND);

    private static final Duration PERIOD = Duration.ofHours(1);

    private final RequestRounds rounds;

    RunRequests(RequestRounds rounds, Jobs jobs) {
        this.rounds = rounds;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int overdue = context.exhaust(rounds::overdue);
        return JobResult.of(Map.of("requests_overdue", Integer.toString(overdue)));
    }
}
