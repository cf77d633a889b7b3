package io.touchstone.penalty.statement;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.FigureQueries.Trait;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether decisions came with their reasons, as evidence of service quality (feature L3). */
@Configuration(proxyBeanMethods = false)
class StatementFigures {

    /** Of the decisions made in the time, those whose statement of reasons was written when they were made (ruling E5). */
    @Bean
    LiveFigure statementsWithReasons(FigureQueries figures) {
        return figures.mean(
                new Head("penalty.statements_with_reasons", Unit.SHARE, "penalty:read", "/admin/decisions/{}"), """
                select d.decision_id::text as id, d.decided_at as at, d.number as place,
                       exists (select from penalty_statement s where s.decision_id = d.decision_id and s.kind = 'original')::int::numeric as value
                  from penalty_decision d
                 where d.decided_at >= :from and d.decided_at < :to and d.state in ('delayed', 'in_force', 'varied', 'reversed', 'cured')""");
    }

    /** Of the statements told in the time, those that the shop has opened. */
    @Bean
    LiveFigure statementsRead(FigureQueries figures) {
        return figures.mean(
                new Head("penalty.statements_read", Unit.SHARE, "penalty:read", "/admin/decisions/{}"), """
                select s.statement_id::text as id, s.written_at as at, d.number as place,
                       exists (select from penalty_statement_receipt r where r.statement_id = s.statement_id and r.read_at < :to)::int::numeric as value
                  from penalty_decision d join penalty_statement s on s.decision_id = d.decision_id and s.kind = 'original'
                       and s.merchant_id is not null
                 where d.decided_at >= :from and d.decided_at < :to""");
    }

    /** Mean time from the opening of a case to its decision, of the decisions made in the time. */
    @Bean
    LiveFigure daysToDecide(FigureQueries figures) {
        return figures.mean(
                new Head("penalty.days_to_decide", Unit.DAYS, "penalty:read", "/admin/decisions/{}")
                        .with(Trait.TIMED, Trait.STAFFED),
                """
                select d.decision_id::text as id, d.decided_at as at, d.number as place,
                       greatest(extract(epoch from d.decided_at - c.opened_at), 0) / 86400 as value,
                       substring(coalesce(d.approved_by, d.proposed_by) from '[0-9a-f-]{36}$') as account
                  from penalty_decision d join penalty_case c using (case_id)
                 where d.decided_at >= :from and d.decided_at < :to and d.state in ('delayed', 'in_force', 'varied', 'reversed', 'cured')""");
    }
}
