package io.touchstone.inspection.outcome;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Every five minutes: what the time to object, the time to correct and the time of follow-up samples bring by themselves. */
@Component
class RunOutcomes implements JobHandler {

    static final String KIND = "inspection-outcomes";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final FollowUps followUps;

    RunOutcomes(FollowUps followUps, Jobs jobs) {
        this.followUps = followUps;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), OutcomeBook.SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("outcomes_final", all(followUps::lapse, context));
        summary.put("corrections_overdue", all(followUps::escalate, context));
        summary.put("follow_ups_drawn", all(followUps::sample, context));
        return JobResult.of(summary);
    }

    private static String all(IntSupplier step, JobContext context) {
        return Integer.toString(context.exhaust(step));
    }
}
