package io.touchstone.demo.domain;

import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import io.touchstone.shell.RoleFigure.Tone;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Shows on the workbench how far the demo market is in, so that nobody takes half a market for a whole one. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDemoMarket.class)
class DemoFigures {

    private static final int LAST = 1_000;

    @Bean
    RoleFigure demoLoadedFigure() {
        return new RoleFigure(
                "demo.loaded",
                "job:read",
                "/admin/jobs?kind=" + DemoLoadJob.KIND,
                LAST,
                Set.of(),
                Measure.SHARE,
                DemoFigures::tone,
                """
                select case when l.finished_at is not null then 1 when j.total > 0 then j.done::numeric / j.total else 0 end
                 from demo_load l left join job j on j.id = l.job_id""");
    }

    private static Tone tone(BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) < 0 ? Tone.PROGRESS : Tone.GOOD;
    }
}
