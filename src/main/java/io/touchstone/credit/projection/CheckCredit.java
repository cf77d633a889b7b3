package io.touchstone.credit.projection;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proves the stored figures against all facts; a difference is an audit event and stands on the page until it is repaired. */
@Component
class CheckCredit implements JobHandler {

    static final String VERIFY = "credit-verify";
    static final String REBUILD = "credit-rebuild";

    private final FullReckoning reckoning;
    private final Clock clock;

    CheckCredit(FullReckoning reckoning, Clock clock) {
        this.reckoning = reckoning;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return VERIFY;
    }

    @Override
    public JobResult run(JobContext context) {
        CreditCheck check = reckoning.verify(clock.instant(), context.actor());
        if (!check.isClean()) {
            context.log("Stored credit differs from the facts; credit-rebuild repairs it.");
        }
        return summary(check);
    }

    static JobResult summary(CreditCheck check) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("credit.merchants", Long.toString(check.merchants()));
        summary.put("credit.days", Long.toString(check.days()));
        summary.put("credit.differing_days", Long.toString(check.differingDays()));
        summary.put("credit.differing_scores", Long.toString(check.differingScores()));
        return JobResult.of(summary);
    }
}
