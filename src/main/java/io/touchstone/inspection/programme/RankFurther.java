package io.touchstone.inspection.programme;

import io.touchstone.inspection.sample.Arm;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ranks more of one stratum when everybody in reserve was called up; reads the frozen population again, so it takes a while. */
@Component
class RankFurther implements JobHandler {

    private static final String KIND = "inspection-rank-further";
    private static final String PLAN = "plan";
    private static final String ARM = "arm";
    private static final String STRATUM = "stratum";

    private final PlanWork work;
    private final Clock clock;

    RankFurther(PlanWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    static JobRequest request(UUID plan, Arm arm, int stratum, Actor actor) {
        return new JobRequest(
                KIND, Map.of(PLAN, plan.toString(), ARM, arm.word(), STRATUM, Integer.toString(stratum)), actor);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Map<String, String> asked = context.parameters();
        int samples = work.rankFurther(
                UUID.fromString(asked.getOrDefault(PLAN, "")),
                Arm.of(asked.getOrDefault(ARM, "")),
                Integer.parseInt(asked.getOrDefault(STRATUM, "")),
                context.actor(),
                clock.instant());
        return JobResult.of(Map.of("samples", Integer.toString(samples)));
    }
}
