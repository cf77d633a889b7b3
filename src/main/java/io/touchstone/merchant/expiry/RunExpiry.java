package io.touchstone.merchant.expiry;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs the expiry engine every hour, so that a document's last day is over for its goods soon after midnight. */
@Component
class RunExpiry implements JobHandler {

    static final String KIND = "merchant-expiry";

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final ExpiryEngine engine;

    RunExpiry(ExpiryEngine engine, Jobs jobs) {
        this.engine = engine;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("released", Integer.toString(release(context)));
        summary.put("notices", Integer.toString(remind(context)));
        hold(context);
        return JobResult.of(summary);
    }

    private int release(JobContext context) {
        return context.exhaust(() -> engine.release(ExpiryEngine.SELF));
    }

    private int remind(JobContext context) {
        int sent = 0;
        do {
            context.checkCancelled();
            sent += engine.remind();
        } while (engine.remindersRemain());
        return sent;
    }

    private void hold(JobContext context) {
        UUID last = FIRST;
        while (last != null) {
            context.checkCancelled();
            last = engine.hold(last);
        }
    }
}
