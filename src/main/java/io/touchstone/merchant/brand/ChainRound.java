package io.touchstone.merchant.brand;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at all chains once a day, because days alone break them; one transaction a brand. */
@Component
class ChainRound implements JobHandler {

    private static final String KIND = "brand-chains";
    private static final int PAGE = 200;

    private final ChainWatch watch;
    private final Clock clock;

    ChainRound(ChainWatch watch, Jobs jobs, Clock clock) {
        this.watch = watch;
        this.clock = clock;
        jobs.every(KIND, Duration.ofDays(1), new JobRequest(KIND, Map.of(), Actor.system(KIND)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        long looked = 0;
        long held = 0;
        UUID last = null;
        List<UUID> page = watch.page(null, PAGE);
        while (!page.isEmpty()) {
            for (UUID brand : page) {
                context.checkCancelled();
                held += watch.look(brand, clock.instant(), context.actor());
                looked++;
                last = brand;
            }
            context.progress(looked, 0);
            page = watch.page(last, PAGE);
        }
        return JobResult.of(Map.of("merchant.brands", Long.toString(looked), "merchant.held", Long.toString(held)));
    }
}
