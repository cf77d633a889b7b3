package io.touchstone.rulebook.rule;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the states of rules follow their days; which version holds does not wait for it. */
@Component
class FollowRuleDays implements JobHandler {

    static final String KIND = "rule-days";

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final RuleMaking making;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowRuleDays(RuleMaking making, TransactionTemplate transaction, Clock clock, Jobs jobs) {
        this.making = making;
        this.transaction = transaction;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), RuleMaking.SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int moved = context.exhaust(this::follow);
        return JobResult.of(Map.of("rules_moved", Integer.toString(moved)));
    }

    private int follow() {
        Integer moved = transaction.execute(status -> making.followDays(clock.instant()));
        return moved == null ? 0 : moved;
    }
}
