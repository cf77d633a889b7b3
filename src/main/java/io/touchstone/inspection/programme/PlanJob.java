package io.touchstone.inspection.programme;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The long steps of a plan as jobs; whatever comes of one, the plan is free for the next step afterwards. */
abstract class PlanJob implements JobHandler {

    static final String PLAN = "plan";

    private final String kind;
    private final PlanStore plans;
    private final Clock clock;

    PlanJob(String kind, PlanStore plans, Clock clock) {
        this.kind = kind;
        this.plans = plans;
        this.clock = clock;
    }

    abstract Map<String, String> run(JobContext context, UUID plan, Instant at);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public JobResult run(JobContext context) {
        return JobResult.of(run(context, plan(context.parameters()), clock.instant()));
    }

    @Override
    public void ended(JobView job) {
        Plan plan = plans.lock(plan(job.parameters()));
        plan.stepEnded(job.id().id());
        plans.save(plan);
    }

    /** The kind of the long step that may follow on a state. */
    static Optional<String> next(PlanState state) {
        return switch (state) {
            case COMMITTED -> Optional.of(Freeze.KIND);
            case FROZEN -> Optional.of(Draw.KIND);
            case DRAFT, DRAWN, BUYING, REVEALED, CLOSED, CANCELLED -> Optional.empty();
        };
    }

    static JobRequest request(String kind, UUID plan, Actor actor) {
        return new JobRequest(kind, Map.of(PLAN, plan.toString()), actor);
    }

    private static UUID plan(Map<String, String> parameters) {
        return UUID.fromString(parameters.getOrDefault(PLAN, ""));
    }

    /** Freezes the population. */
    @Component
    static class Freeze extends PlanJob {

        static final String KIND = "inspection-freeze";

        private final PlanWork work;

        Freeze(PlanWork work, PlanStore plans, Clock clock) {
            super(KIND, plans, clock);
            this.work = work;
        }

        @Override
        Map<String, String> run(JobContext context, UUID plan, Instant at) {
            Freezing.Frozen frozen = work.freeze(plan, context.actor(), at, rows -> {
                context.checkCancelled();
                context.progress(rows, 0);
            });
            return Map.of("products", Long.toString(frozen.rows()));
        }
    }

    /** Draws. */
    @Component
    static class Draw extends PlanJob {

        static final String KIND = "inspection-draw";

        private final PlanWork work;

        Draw(PlanWork work, PlanStore plans, Clock clock) {
            super(KIND, plans, clock);
            this.work = work;
        }

        @Override
        Map<String, String> run(JobContext context, UUID plan, Instant at) {
            return Map.of("samples", Integer.toString(work.draw(plan, context.actor(), at)));
        }
    }
}
