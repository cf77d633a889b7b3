package io.touchstone.demo.domain;

import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.DashboardCard.Figure;
import io.touchstone.shell.DashboardCard.Tone;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Shows on the workbench how far the demo market is in, so that nobody takes half a market for a whole one. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDemoMarket.class)
class DemoLoadProgress {

    private static final int LAST = 1_000;

    @Bean
    DashboardCard demoLoadCard(DemoLoads loads, Jobs jobs) {
        return new DashboardCard(
                "demo.card.load", "job:read", "/admin/jobs?kind=" + DemoLoadJob.KIND, LAST, () -> figure(loads, jobs));
    }

    private static Figure figure(DemoLoads loads, Jobs jobs) {
        Optional<DemoLoad> load = loads.find();
        if (load.isPresent() && load.get().isFinished()) {
            return new Figure(100, Tone.GOOD, null);
        }
        return load.flatMap(found -> jobs.find(found.jobId()))
                .map(DemoLoadProgress::underWay)
                .orElseGet(() -> Figure.of(0));
    }

    private static Figure underWay(JobView job) {
        long percent = job.total() == 0 ? 0 : job.done() * 100 / job.total();
        return job.state().hasEnded()
                ? new Figure(percent, Tone.BAD, "demo.card.load.broken")
                : new Figure(percent, Tone.PROGRESS, null);
    }
}
