package io.touchstone.assessment.live;

import io.touchstone.assessment.sheet.AssessedSubject;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps once a day what every subject would come to. */
@Component
class TakeLivingScores implements JobHandler {

    static final String KIND = "assessment-living";

    private final LivingRound round;
    private final LivingRows rows;
    private final Ids ids;

    TakeLivingScores(LivingRound round, LivingRows rows, Ids ids, Jobs jobs) {
        this.round = round;
        this.rows = rows;
        this.ids = ids;
        jobs.every(KIND, Duration.ofDays(1), new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int reckoned = 0;
        for (AssessedSubject subject : rows.subjects()) {
            context.checkCancelled();
            if (round.reckon(subject.code(), ids.next(), Actor.system(KIND))) {
                reckoned++;
            }
        }
        return JobResult.of(Map.of("subjects", Integer.toString(reckoned)));
    }
}
