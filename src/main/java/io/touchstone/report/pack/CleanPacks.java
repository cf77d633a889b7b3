package io.touchstone.report.pack;

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

/** Deletes the files of packs that nobody took for long; each can be made again, and its hash is kept to compare. */
@Component
class CleanPacks implements JobHandler {

    private static final String KIND = "evidence-pack-cleaning";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PERIOD = Duration.ofDays(1);

    private final PackFolder folder;
    private final Clock clock;

    CleanPacks(PackFolder folder, Jobs jobs, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int deleted = folder.deleteBefore(clock.instant().minus(KEPT));
        return JobResult.of(Map.of("pack_files_deleted", Integer.toString(deleted)));
    }
}
