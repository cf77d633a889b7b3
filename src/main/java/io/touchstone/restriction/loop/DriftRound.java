package io.touchstone.restriction.loop;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks every consumer once a day what it enforces. */
@Component
class DriftRound implements JobHandler {

    static final String KIND = "restriction-drift";

    private final DriftCheck check;

    DriftRound(DriftCheck check, Jobs jobs) {
        this.check = check;
        jobs.every(KIND, Duration.ofDays(1), new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Map<String, String> found = new LinkedHashMap<>();
        for (ConsumerName name : ConsumerName.values()) {
            context.checkCancelled();
            DriftResult result = check.check(name, Actor.system(KIND));
            found.put("restriction.consumer." + name.word(), result.reached() ? Long.toString(result.drifting()) : "?");
        }
        return JobResult.of(found);
    }
}
