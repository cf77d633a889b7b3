package io.touchstone.deposit.requirement;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What deposits say about the cover of consumers (feature L3). */
@Configuration(proxyBeanMethods = false)
class DepositFigures {

    /** Of the shops that had to lodge a deposit at the end of the time, those that had no shortfall open then. */
    @Bean
    LiveFigure shopsFullyLodged(FigureQueries figures) {
        return figures.mean(
                new Head("deposit.shops_fully_lodged", Unit.SHARE, "tariff:read", "/admin/deposits/merchants/{}"), """
                select r.merchant_id as id, min(r.since) as at, r.merchant_id as place,
                       (not exists (select from deposit_shortfall s where s.merchant_id = r.merchant_id
                           and s.opened_at < :to and (s.ended_at is null or s.ended_at >= :to)))::int::numeric as value
                  from deposit_requirement r
                 where r.since < :to and (r.until is null or r.until >= :to) and :from < :to
                 group by r.merchant_id""");
    }
}
