package io.touchstone.restriction.loop;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether what merchants may not do is really obeyed, as evidence of service quality (feature L3). */
@Configuration(proxyBeanMethods = false)
class LoopFigures {

    /** Of all answers compared in the checks begun in the time, those that were obeyed. */
    @Bean
    LiveFigure restrictionsObeyed(FigureQueries figures) {
        return figures.quotient(
                new Head("restriction.obeyed", Unit.SHARE, "restriction:read", "/admin/closed-loop/consumers/{}"),
                """
                select check_id::text as id, begun_at as at, consumer as place, (compared - drifting)::numeric / compared as value
                  from restriction_check where outcome = 'done' and compared > 0 and begun_at >= :from and begun_at < :to""",
                """
                select coalesce(sum(compared - drifting), 0), coalesce(sum(compared), 0)::bigint
                  from restriction_check where outcome = 'done' and begun_at >= :from and begun_at < :to""");
    }
}
