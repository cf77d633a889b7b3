package io.touchstone.penalty.statement;

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

/** Every five minutes: publishes what nobody published or held, and takes down what is over. */
@Component
class PublishByTheClock implements JobHandler {

    static final String KIND = "penalty-publications";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final PublicationClock clock;

    PublishByTheClock(PublicationClock clock, Jobs jobs) {
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system("publication-clock")));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        return JobResult.of(Map.of(
                "decisions_published",
                all(clock::publish, context),
                "decisions_taken_down",
                all(clock::takeDown, context)));
    }

    private static String all(IntSupplier step, JobContext context) {
        return Integer.toString(context.exhaust(step));
    }
}
