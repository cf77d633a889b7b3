package io.touchstone.demo.domain;

import io.touchstone.demo.market.MarketPlan;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.RunMode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands in the load at the first start, when pages can be used already, and again at a later one when it was broken off for
 * good. A load that a killed process left behind is taken up by the job module itself.
 */
@Component
class DemoLoadStart {

    private final RunMode mode;
    private final DemoLoads loads;
    private final DemoChapters chapters;
    private final Jobs jobs;
    private final PlatformTime calendar;
    private final Clock clock;

    DemoLoadStart(RunMode mode, DemoLoads loads, DemoChapters chapters, Jobs jobs, PlatformTime calendar, Clock clock) {
        this.mode = mode;
        this.loads = loads;
        this.chapters = chapters;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void on() {
        if (mode.demo() != RunMode.Demo.MARKET) {
            return;
        }
        Optional<DemoLoad> load = loads.find();
        if (load.isEmpty()) {
            loads.begin(
                    new DemoLoad(MarketPlan.SEED, calendar.day(clock.instant()).minusDays(1), submit(), null));
        } else if (isUnfinished(load.get()) && !isUnderWay(load.get().jobId())) {
            loads.takenUpBy(submit());
        }
    }

    private boolean isUnfinished(DemoLoad load) {
        return !load.isFinished() || chapters.isAnyUntold();
    }

    private JobId submit() {
        return jobs.submit(new JobRequest(DemoLoadJob.KIND, Map.of(), DemoLoadJob.ACTOR));
    }

    private boolean isUnderWay(JobId job) {
        return jobs.find(job)
                .map(JobView::state)
                .filter(state -> !state.hasEnded())
                .isPresent();
    }
}
