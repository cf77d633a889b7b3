package io.touchstone.assessment.supervision;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Every hour: opens visits, reminds of them, marks those that are overdue, and suspends after the days of grace (ruling Q2). */
@Component
class RunVisits implements JobHandler {

    static final String KIND = "assessment-visits";

    private static final Duration PERIOD = Duration.ofHours(1);

    private final VisitRounds rounds;
    private final ComplaintSurge surge;

    RunVisits(VisitRounds rounds, ComplaintSurge surge, Jobs jobs) {
        this.rounds = rounds;
        this.surge = surge;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        rounds.schedule();
        int overdue = all(rounds::overdue, context);
        int suspended = all(rounds::suspend, context);
        int reminded = all(rounds::remind, context);
        int opened = surge.check();
        return JobResult.of(Map.of(
                "visits_reminded", Integer.toString(reminded),
                "visits_overdue", Integer.toString(overdue),
                "visits_suspended", Integer.toString(suspended),
                "visits_surge", Integer.toString(opened)));
    }

    private static int all(IntSupplier round, JobContext context) {
        return context.exhaust(round);
    }
}
