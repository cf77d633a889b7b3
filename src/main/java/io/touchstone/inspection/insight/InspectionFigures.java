package io.touchstone.inspection.insight;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.FigureQueries.Trait;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inspection found, as evidence of service quality (feature L3). */
@Configuration(proxyBeanMethods = false)
class InspectionFigures {

    /**
     * Of the final results of the control draw in the time, those that passed: the control draw stands for all goods, the others go where
     * risk is.
     */
    @Bean
    LiveFigure controlPassRate(FigureQueries figures) {
        return figures.mean(
                new Head("inspection.pass_rate", Unit.SHARE, "inspection:read", "/admin/inspection/samples/{}")
                        .with(Trait.TIMED),
                """
                select c.sample_id::text as id, c.concluded_at as at, s.number as place, c.passed::int::numeric as value
                  from inspection_concluded c join inspection_sample s using (sample_id)
                 where c.arm = 'control' and c.withdrawn_at is null and c.concluded_at >= :from and c.concluded_at < :to""");
    }

    /** Of all final results in the time, those that passed (ruling K1). */
    @Bean
    LiveFigure finalPassRate(FigureQueries figures) {
        return figures.mean(
                new Head("inspection.final_pass_rate", Unit.SHARE, "inspection:read", "/admin/inspection/samples/{}")
                        .with(Trait.TIMED),
                """
                select c.sample_id::text as id, c.concluded_at as at, s.number as place, c.passed::int::numeric as value
                  from inspection_concluded c left join inspection_sample s using (sample_id)
                 where c.withdrawn_at is null and c.concluded_at >= :from and c.concluded_at < :to
                   and c.concluded_on between (:from at time zone :zone)::date and (:to at time zone :zone)::date""");
    }
}
