package io.touchstone.penalty.effect;

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

/** Ends effects whose days are over: listings go back on the shelf, warnings are taken down. */
@Component
class ExpireEffects implements JobHandler {

    static final String KIND = "penalty-effect-expiry";

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final DecisionEffects effects;
    private final Clock clock;

    ExpireEffects(DecisionEffects effects, Clock clock, Jobs jobs) {
        this.effects = effects;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int ended = 0;
        int batch;
        do {
            context.checkCancelled();
            batch = effects.endDue(clock.instant(), BATCH, Actor.system(KIND));
            ended += batch;
        } while (batch == BATCH);
        return JobResult.of(Map.of("ended", Integer.toString(ended)));
    }
}
