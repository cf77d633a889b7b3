package io.touchstone.penalty.decision;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every minute: decisions whose days of grace are over begin, through the same gate as a person's (E7). */
@Component
class BeginDecisions implements JobHandler {

    static final String KIND = "penalty-begin";

    static final Actor SELF = Actor.system(KIND);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int BATCH = 50;
    private static final String REFUSED = "refused";

    private final DecisionRows rows;
    private final DecisionSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BeginDecisions(DecisionRows rows, DecisionSteps steps, TransactionTemplate transaction, Clock clock, Jobs jobs) {
        this.rows = rows;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int begun = 0;
        List<UUID> due = rows.due(clock.instant(), BATCH);
        while (!due.isEmpty()) {
            context.checkCancelled();
            due.forEach(this::begin);
            begun += due.size();
            due = rows.due(clock.instant(), BATCH);
        }
        return JobResult.of(Map.of("decisions_begun", Integer.toString(begun)));
    }

    /** What is refused waits for a person, so that it is neither lost nor tried for ever. */
    void begin(UUID id) {
        Instant at = clock.instant();
        try {
            transaction.executeWithoutResult(status -> steps.takeEffect(id, at, SELF));
        } catch (SecondPersonNeeded needed) {
            stop(id, String.join(" ", needed.reasons()), at);
        } catch (RuleViolation refused) {
            stop(id, REFUSED, at);
        }
    }

    private void stop(UUID id, String why, Instant at) {
        transaction.executeWithoutResult(status -> steps.stop(id, why, at, SELF));
    }
}
