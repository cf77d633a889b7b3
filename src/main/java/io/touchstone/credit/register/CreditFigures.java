package io.touchstone.credit.register;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What buyers say, by the marks that count (ruling D2), as evidence of service quality (feature L3). */
@Configuration(proxyBeanMethods = false)
class CreditFigures {

    @Bean
    LiveFigure dsrDescription(FigureQueries figures) {
        return marks(figures, "credit.dsr_description", "d");
    }

    @Bean
    LiveFigure dsrService(FigureQueries figures) {
        return marks(figures, "credit.dsr_service", "s");
    }

    @Bean
    LiveFigure dsrLogistics(FigureQueries figures) {
        return marks(figures, "credit.dsr_logistics", "l");
    }

    /** Of the shops with marks of all three kinds in the time, those whose three means are all 4.5 or more. */
    @Bean
    LiveFigure wellRatedShops(FigureQueries figures) {
        return figures.mean(new Head("credit.shops_well_rated", Unit.SHARE, "credit:read", "/admin/merchants/{}"), """
                select merchant_id as id, (max(day)::timestamp at time zone :zone) as at, merchant_id as place,
                       (2 * sum(d_sum) >= 9 * sum(d_n) and 2 * sum(s_sum) >= 9 * sum(s_n)
                           and 2 * sum(l_sum) >= 9 * sum(l_n))::int::numeric as value
                  from credit_day
                 where day >= (:from at time zone :zone)::date and day < (:to at time zone :zone)::date
                 group by merchant_id having sum(d_n) > 0 and sum(s_n) > 0 and sum(l_n) > 0""");
    }

    /** The mean of all marks of whole days; its rows are shops with their own means. */
    private static LiveFigure marks(FigureQueries figures, String code, String mark) {
        String days = " from credit_day where day >= (:from at time zone :zone)::date"
                + " and day < (:to at time zone :zone)::date and " + mark + "_n > 0";
        return figures.quotient(
                new Head(code, Unit.MARKS, "credit:read", "/admin/merchants/{}"),
                "select merchant_id as id, (max(day)::timestamp at time zone :zone) as at, merchant_id as place,"
                        + " sum(" + mark + "_sum)::numeric / sum(" + mark + "_n) as value" + days
                        + " group by merchant_id",
                "select coalesce(sum(" + mark + "_sum), 0), coalesce(sum(" + mark + "_n), 0)::bigint" + days);
    }
}
