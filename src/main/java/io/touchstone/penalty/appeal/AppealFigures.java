package io.touchstone.penalty.appeal;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.FigureQueries.Trait;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How appeals were answered, as evidence of service quality (feature L3). */
@Configuration(proxyBeanMethods = false)
class AppealFigures {

    /** Of the appeals that were due in the time, those that were answered by then; what was withdrawn or fell away is left out. */
    @Bean
    LiveFigure appealsInTime(FigureQueries figures) {
        return figures.mean(
                new Head("penalty.appeals_in_time", Unit.SHARE, "penalty:read", "/admin/appeals/{}")
                        .with(Trait.TIMED, Trait.STAFFED),
                """
                select appeal_id::text as id, due_at as at, number as place, substring(reviewer from '[0-9a-f-]{36}$') as account,
                       (state in ('upheld', 'varied', 'overturned') and ended_at <= due_at)::int::numeric as value
                  from penalty_appeal where due_at >= :from and due_at < :to and state not in ('withdrawn', 'moot')""");
    }

    /** Of the appeals of merchants answered in the time, those that changed the decision or took it back. */
    @Bean
    LiveFigure decisionsOverturned(FigureQueries figures) {
        return figures.mean(
                new Head("penalty.decisions_overturned", Unit.SHARE, "penalty:read", "/admin/appeals/{}")
                        .with(Trait.TIMED, Trait.STAFFED),
                """
                select a.appeal_id::text as id, a.ended_at as at, a.number as place, (a.state <> 'upheld')::int::numeric as value,
                       substring(coalesce(d.approved_by, d.proposed_by) from '[0-9a-f-]{36}$') as account
                  from penalty_appeal a left join penalty_decision d using (decision_id)
                 where a.state in ('upheld', 'varied', 'overturned') and a.side = 'merchant'
                   and a.ended_at >= :from and a.ended_at < :to""");
    }
}
