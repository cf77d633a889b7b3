package io.touchstone.report.kpi;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes the key figures once a day. */
@Component
class TakeKpis implements JobHandler {

    static final String KIND = "report-kpis";

    private final KpiRound round;

    TakeKpis(KpiRound round, Jobs jobs) {
        this.round = round;
        jobs.every(KIND, Duration.ofDays(1), new JobRequest(KIND, Map.of(), KpiTaking.ACTOR));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        return JobResult.of(Map.of("kpi_snapshots", Integer.toString(round.take(context::checkCancelled))));
    }
}
