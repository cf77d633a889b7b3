package io.touchstone.credit.projection;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What time alone changes, looked at every minute and cheap when nothing is due: default ratings, the window of the marks after
 * midnight, the ranks after ratings have come in, and settings that have come into force.
 */
@Component
class RefreshCredit implements JobHandler {

    static final String KIND = "credit-refresh";

    private static final Duration RANKS_AT_MOST_EVERY = Duration.ofMinutes(10);

    private final ScoreBook scores;
    private final IndustryRanks ranks;
    private final CreditPolicies policies;
    private final Jobs jobs;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    RefreshCredit(
            ScoreBook scores, IndustryRanks ranks, CreditPolicies policies, Jobs jobs, JdbcTemplate jdbc, Clock clock) {
        this.scores = scores;
        this.ranks = ranks;
        this.policies = policies;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
        jobs.every(KIND, Duration.ofMinutes(1), new JobRequest(KIND, Map.of(), Actor.system(KIND)));
        jobs.every(
                CheckCredit.VERIFY,
                Duration.ofDays(1),
                new JobRequest(CheckCredit.VERIFY, Map.of(), Actor.system(CheckCredit.VERIFY)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Instant now = clock.instant();
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("credit.due", Integer.toString(scores.applyDue(now)));
        boolean shapeHasChanged =
                !CreditTables.state(jdbc).shape().equals(policies.at(now).shape());
        if (shapeHasChanged) {
            jobs.submit(new JobRequest(CheckCredit.REBUILD, Map.of(), Actor.system(KIND)));
        } else if (scores.isWindowStale(now)) {
            scores.slide(now);
        }
        if (ranks.isStale(now.minus(RANKS_AT_MOST_EVERY).atOffset(ZoneOffset.UTC))) {
            ranks.refresh(now);
        }
        return JobResult.of(summary);
    }
}
