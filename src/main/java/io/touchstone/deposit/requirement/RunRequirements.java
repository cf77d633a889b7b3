package io.touchstone.deposit.requirement;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Every hour: takes the measures whose time has come, and looks for listings that became live and tariffs that have begun, of
 * which nobody tells.
 */
@Component
class RunRequirements implements JobHandler {

    static final String KIND = "deposit-requirement";

    private static final String CHANGED_SINCE = "changed_since";
    private static final Duration PERIOD = Duration.ofHours(1);

    private final RequirementRound round;

    RunRequirements(RequirementRound round, Jobs jobs) {
        this.round = round;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), ShortfallBook.SELF));
    }

    /** The run for requirements that many shops have had anew since an instant. */
    static JobRequest after(Instant changedSince) {
        return new JobRequest(KIND, Map.of(CHANGED_SINCE, changedSince.toString()), ShortfallBook.SELF);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int taken = context.exhaust(round::takeDue);
        int opened = 0;
        String given = context.parameters().get(CHANGED_SINCE);
        Instant changedSince = given == null ? Instant.MAX : Instant.parse(given);
        RequirementRound.Shops step = round.follow("", changedSince);
        while (!step.last().isEmpty()) {
            context.checkCancelled();
            opened += step.opened();
            step = round.follow(step.last(), changedSince);
        }
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("shortfalls", Integer.toString(opened));
        summary.put("measures", Integer.toString(taken));
        return JobResult.of(summary);
    }
}
