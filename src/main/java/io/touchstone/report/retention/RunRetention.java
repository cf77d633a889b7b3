package io.touchstone.report.retention;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Once a day: ends personal data whose term is over. */
@Component
class RunRetention implements JobHandler {

    static final String KIND = "report-retention";

    private static final Duration PERIOD = Duration.ofDays(1);

    private final RetentionRound round;

    RunRetention(RetentionRound round, Jobs jobs) {
        this.round = round;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), RetentionRound.SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        return JobResult.of(Map.of("personal_rows_ended", Long.toString(round.run(context::checkCancelled))));
    }
}
