package io.touchstone.merchant.verification;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that every shop that trades has a day on which its identity is verified again. */
@Component
class ScheduleVerifications implements JobHandler {

    static final String KIND = "merchant-verification";

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Verifications verifications;
    private final TransactionTemplate transaction;
    private final PlatformTime time;
    private final Clock clock;

    ScheduleVerifications(
            Verifications verifications, TransactionTemplate transaction, PlatformTime time, Clock clock, Jobs jobs) {
        this.verifications = verifications;
        this.transaction = transaction;
        this.time = time;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Instant at = clock.instant();
        transaction.executeWithoutResult(status -> verifications.unschedule(at));
        int scheduled = context.exhaust(() -> schedule(at));
        return JobResult.of(Map.of("scheduled", Integer.toString(scheduled)));
    }

    private int schedule(Instant at) {
        Integer batch = transaction.execute(status -> verifications.schedule(time.day(at), at));
        return batch == null ? 0 : batch;
    }
}
