package io.touchstone.trade.domain;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the published times of {@link ServiceTimes} were kept, and whether parcels can be followed (feature L3). */
@Configuration(proxyBeanMethods = false)
class PromiseFigures {

    @Bean
    SettingKey<ServiceTimes> serviceTimes() {
        return ServiceTimes.KEY;
    }

    /** Of the complaints whose time to be answered ended in the period, those with an answer by then; see first_answer_hours. */
    @Bean
    LiveFigure answeredInTime(FigureQueries figures, Settings settings, Clock clock) {
        return figures.mean(
                head("trade.answered_in_time"),
                """
                select complaint_id as id, opened_at as at, merchant_id as place,
                       coalesce(first_answer_at <= opened_at + make_interval(hours => :hours), false)::int::numeric as value
                  from trade_complaint
                 where opened_at >= :from - make_interval(hours => :hours) and opened_at < :to - make_interval(hours => :hours)
                   and exists (select from trade_complaint a where a.first_answer_at >= :from and a.first_answer_at < :to)""",
                () -> Map.of(
                        "hours", settings.at(ServiceTimes.KEY, clock.instant()).firstAnswerHours()));
    }

    /** Of the returns whose time to be refunded ended in the period, those refunded by then. */
    @Bean
    LiveFigure refundedInTime(FigureQueries figures, Settings settings, Clock clock) {
        return figures.mean(
                head("trade.refunded_in_time"),
                """
                select r.return_id as id, r.requested_at as at, o.merchant_id as place,
                       coalesce(r.refunded_at <= r.requested_at + make_interval(hours => :hours), false)::int::numeric as value
                  from trade_return r join trade_order o using (order_id)
                 where r.requested_at >= :from - make_interval(hours => :hours)
                   and r.requested_at < :to - make_interval(hours => :hours)""",
                () -> Map.of(
                        "hours", settings.at(ServiceTimes.KEY, clock.instant()).refundHours()));
    }

    /** Of the orders paid in the time and shipped, those with a carrier and a number to follow the parcel by. */
    @Bean
    LiveFigure trackedParcels(FigureQueries figures) {
        return figures.mean(head("trade.tracked"), """
                select order_id as id, paid_at as at, merchant_id as place,
                       (carrier is not null and tracking_no is not null)::int::numeric as value
                  from trade_order where paid_at >= :from and paid_at < :to and shipped_at is not null""");
    }

    private static Head head(String code) {
        return new Head(code, Unit.SHARE, "catalog:read", "/admin/merchants/{}");
    }
}
