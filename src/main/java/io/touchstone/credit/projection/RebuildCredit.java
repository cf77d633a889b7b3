package io.touchstone.credit.projection;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes days and scores anew from all facts: the repair after a failed proof, and what new settings ask for. */
@Component
class RebuildCredit implements JobHandler {

    private final FullReckoning reckoning;
    private final IndustryRanks ranks;
    private final Clock clock;

    RebuildCredit(FullReckoning reckoning, IndustryRanks ranks, Clock clock) {
        this.reckoning = reckoning;
        this.ranks = ranks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CheckCredit.REBUILD;
    }

    @Override
    public JobResult run(JobContext context) {
        Instant now = clock.instant();
        CreditCheck check = reckoning.rebuild(now, context.actor());
        ranks.refresh(now);
        return CheckCredit.summary(check);
    }
}
