package io.touchstone.report.catalogue;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks every few minutes for saved reports that are due. */
@Component
class RunDueReports implements JobHandler {

    static final String KIND = "report-calendar";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final DueReports due;

    RunDueReports(DueReports due, Jobs jobs) {
        this.due = due;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        long taken = 0;
        while (taken < DueReports.AT_ONCE_MAX && due.takeOne()) {
            context.checkCancelled();
            taken++;
        }
        return JobResult.of(Map.of("reports", Long.toString(taken)));
    }
}
