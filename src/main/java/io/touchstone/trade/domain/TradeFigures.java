package io.touchstone.trade.domain;

import io.touchstone.shell.FigureQueries;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.FigureQueries.Trait;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the facts say about service: refunds, parcels, complaints (feature L3). Row by row they lead to the shop. */
@Configuration(proxyBeanMethods = false)
class TradeFigures {

    private static final String ABILITY = "catalog:read";
    private static final String SHOP = "/admin/merchants/{}";

    private static final String COMPLAINTS = """
            select complaint_id as id, opened_at as at, merchant_id as place, 1::numeric as value
              from trade_complaint where opened_at >= :from and opened_at < :to""";

    private static final String COMPLETED =
            "select completed_at as at from trade_order where completed_at >= :from and completed_at < :to";

    /** Mean time from request to refund. One that is not paid at the end counts until then, so that delay cannot hide. */
    @Bean
    LiveFigure refundHours(FigureQueries figures) {
        return figures.mean(head("trade.refund_hours", Unit.HOURS), """
                select r.return_id as id, r.requested_at as at, o.merchant_id as place,
                       greatest(extract(epoch from least(coalesce(r.refunded_at, :to), :to) - r.requested_at), 0) / 3600 as value
                  from trade_return r join trade_order o using (order_id)
                 where r.requested_at >= :from and r.requested_at < :to""");
    }

    /** Of the orders that were to leave in the time, those that left by then. */
    @Bean
    LiveFigure shippedInTime(FigureQueries figures) {
        return figures.mean(head("trade.shipped_in_time", Unit.SHARE).with(Trait.TIMED), """
                select order_id as id, ship_by as at, merchant_id as place,
                       (shipped_at is not null and shipped_at <= ship_by)::int::numeric as value
                  from trade_order where ship_by >= :from and ship_by < :to""");
    }

    /** Of the orders promised for the time, those that came by then. */
    @Bean
    LiveFigure deliveredAsPromised(FigureQueries figures) {
        return figures.mean(head("trade.delivered_as_promised", Unit.SHARE).with(Trait.TIMED), """
                select order_id as id, promised_delivery_at as at, merchant_id as place,
                       (delivered_at is not null and delivered_at <= promised_delivery_at)::int::numeric as value
                  from trade_order where promised_delivery_at >= :from and promised_delivery_at < :to""");
    }

    /** Complaints opened in the time on a thousand orders paid in it. */
    @Bean
    LiveFigure complaintsPerThousand(FigureQueries figures) {
        return figures.quotient(head("trade.complaints_per_thousand", Unit.PER_THOUSAND), COMPLAINTS, """
                select (select count(*) from trade_complaint where opened_at >= :from and opened_at < :to),
                       (select count(*) from trade_order where paid_at >= :from and paid_at < :to)""");
    }

    /**
     * Mean time to the first answer of the complaints opened in the time; one without an answer counts until the end. Where no answer
     * at all was reported in the time there is no figure: the platform does not report them, which is not the same as not answering.
     */
    @Bean
    LiveFigure firstAnswerHours(FigureQueries figures) {
        return figures.mean(head("trade.first_answer_hours", Unit.HOURS), """
                select complaint_id as id, opened_at as at, merchant_id as place,
                       greatest(extract(epoch from least(coalesce(first_answer_at, :to), :to) - opened_at), 0) / 3600 as value
                  from trade_complaint where opened_at >= :from and opened_at < :to
                   and exists (select from trade_complaint a where a.first_answer_at >= :from and a.first_answer_at < :to)""");
    }

    /** Complaints opened in the time on orders completed in it; all of them, until disputes are decided here (ruling K2). */
    @Bean
    LiveFigure complaintRate(FigureQueries figures) {
        return figures.rate(head("trade.complaint_rate", Unit.SHARE), COMPLAINTS, COMPLETED);
    }

    /** Returns requested in the time on orders completed in it. */
    @Bean
    LiveFigure returnRate(FigureQueries figures) {
        return figures.rate(head("trade.return_rate", Unit.SHARE), """
                select r.return_id as id, r.requested_at as at, o.merchant_id as place, 1 as value
                  from trade_return r left join trade_order o using (order_id)
                 where r.requested_at >= :from and r.requested_at < :to""", COMPLETED);
    }

    private static Head head(String code, Unit unit) {
        return new Head(code, unit, ABILITY, SHOP);
    }
}
