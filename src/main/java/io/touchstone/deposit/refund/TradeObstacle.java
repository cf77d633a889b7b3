package io.touchstone.deposit.refund;

import io.touchstone.deposit.RefundObstacle;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders, returns and complaints that a deposit still secures (rules.md 4); each is counted up to a thousand. */
@Component
@Order(20)
class TradeObstacle implements RefundObstacle {

    /** An order whose goods came back and were paid for is over, completed or not. */
    private static final String NOT_RETURNED =
            " and not exists (select from trade_return r where r.order_id = o.order_id and r.refunded_at <= :at)";

    private static final String OPEN_ORDERS = """
            select count(*) from (select from trade_order o where o.merchant_id = :merchant and o.paid_at <= :at
               and (o.completed_at is null or o.completed_at > :at)""" + NOT_RETURNED + " limit 1000) orders";

    private static final String PROTECTED_ORDERS = """
            with recursive longer (code, days) as (
                select u.code collate "C", u.days from unnest(:codes::text[], :days::integer[]) u (code, days)
                union all
                select c.category_code, l.days from taxonomy_category c join longer l on c.parent_code = l.code)
            select count(*) from (
                select from trade_order o
                  left join catalog_product p on p.product_id = o.product_id
                 where o.merchant_id = :merchant and o.completed_at <= :at
                   and o.completed_at > :at::timestamptz
                       - make_interval(hours => 24 * coalesce((select max(l.days) from longer l where l.code = p.category_code), :usual))
            """ + NOT_RETURNED + " limit 1000) orders";

    private static final String OPEN_RETURNS = """
            select count(*) from (select from trade_order o join trade_return r using (order_id)
                                   where o.merchant_id = :merchant and r.requested_at <= :at
                                     and (r.refunded_at is null or r.refunded_at > :at) limit 1000) returns
            """;

    private static final String OPEN_COMPLAINTS = """
            select count(*) from (select from trade_complaint
                                   where merchant_id = :merchant and opened_at <= :at and opened_at > :since limit 1000) complaints
            """;

    private final JdbcClient jdbc;
    private final Settings settings;

    TradeObstacle(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public List<Condition> check(String merchantId, Instant at) {
        RefundTerms terms = settings.at(RefundTerms.KEY, at);
        return jdbc.sql("select (" + OPEN_ORDERS + ") as orders, (" + PROTECTED_ORDERS + ") as guarded, ("
                        + OPEN_RETURNS + ") as returns, (" + OPEN_COMPLAINTS + ") as complaints")
                .param("merchant", merchantId)
                .param("at", Timestamp.from(at))
                .param("since", Timestamp.from(at.minus(Duration.ofDays(terms.complaintDays()))))
                .param("usual", terms.protectionDays())
                .param(
                        "codes",
                        terms.categories().stream()
                                .map(RefundTerms.Longer::code)
                                .toArray(String[]::new))
                .param(
                        "days",
                        terms.categories().stream()
                                .map(RefundTerms.Longer::days)
                                .toArray(Integer[]::new))
                .query((row, index) -> List.of(
                        Conditions.none("orders_open", row.getLong("orders")),
                        Conditions.none("orders_protected", row.getLong("guarded")),
                        Conditions.none("returns_open", row.getLong("returns")),
                        Conditions.none("complaints_open", row.getLong("complaints"))))
                .single();
    }
}
