package io.touchstone.deposit.term;

import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whose money is kept: set-based, over the shop's orders that a term may still reach. */
@Component
class HeldOrders {

    /** Orders that some term covers and that were not settled before {@code :from}; those not completed for too long are left out. */
    private static final String HELD = """
            with reach as materialized (
                select coalesce(max(days), 0) * interval '24 hours'
                       + coalesce(max(:now::timestamptz - starts_at) filter (where days is null), interval '0') as back,
                       count(*) as terms
                  from deposit_term where merchant_id = :merchant and lifted_at is null),
            held as (
                select o.order_id, o.product_id, o.amount_minor, coalesce(o.currency, 'CNY') as currency, o.paid_at, o.completed_at,
                       x.days, x.waits, x.term_ids,
                       case when not x.waits then o.completed_at + x.days * interval '24 hours' end as until
                  from reach
                  join trade_order o on o.merchant_id = :merchant
                       and (o.completed_at > :from::timestamptz - reach.back
                            or o.completed_at is null and o.paid_at > :now::timestamptz - :transit * interval '24 hours')
                  cross join lateral (
                      select coalesce(max(t.days), 0) as days, coalesce(bool_or(t.days is null), false) as waits,
                             array_agg(t.term_id) as term_ids, count(*) as terms
                        from deposit_terms_of(row(o.*)::public.trade_order, :now) t) x
                 where reach.terms > 0 and x.terms > 0
                   and (o.completed_at is null or x.waits or o.completed_at + x.days * interval '24 hours' > :from))
            """;

    private final JdbcClient jdbc;
    private final Settings settings;
    private final PlatformTime time;

    HeldOrders(JdbcClient jdbc, Settings settings, PlatformTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /** What is settled on which day and in which currency; the day is null for what waits. */
    List<SettlementDay> days(String merchantId, Instant from, Instant now) {
        return held(merchantId, from, now, """
                        select (until at time zone :zone)::date, waits, currency, count(*), sum(amount_minor)::bigint
                          from held group by 1, 2, 3 order by 1 nulls last, 2, 3
                        """)
                .param("zone", time.zone().getId())
                .query((row, i) -> new SettlementDay(
                        row.getObject(1) == null
                                ? null
                                : row.getObject(1, Date.class).toLocalDate(),
                        row.getBoolean(2),
                        row.getLong(4),
                        new Money(row.getLong(5), Currency.getInstance(row.getString(3)))))
                .list();
    }

    /** Orders that are settled from one instant to before another, the first first. */
    List<HeldOrder> settled(
            String merchantId, Instant from, Instant to, Instant now, @Nullable OrderPlace after, int limit) {
        JdbcClient.StatementSpec query = held(
                        merchantId,
                        from,
                        now,
                        "select * from held where until >= :from and until < :to"
                                + (after == null ? "" : " and (until, order_id) > (:afterAt, :afterId)")
                                + " order by until, order_id limit :limit")
                .param("to", Timestamp.from(to))
                .param("limit", limit);
        if (after != null) {
            query = query.param("afterAt", Timestamp.from(after.until())).param("afterId", after.orderId());
        }
        return query.query(HeldOrders::order).list();
    }

    /** What one term keeps now, the first to be settled first and what waits last. */
    List<HeldOrder> ofTerm(Term term, Instant now, int limit) {
        return held(
                        term.merchantId(),
                        now,
                        now,
                        "select * from held where :term = any (term_ids) order by until nulls last, order_id limit :limit")
                .param("term", term.termId())
                .param("limit", limit)
                .query(HeldOrders::order)
                .list();
    }

    private JdbcClient.StatementSpec held(String merchantId, Instant from, Instant now, String select) {
        return jdbc.sql(HELD + select)
                .param("merchant", merchantId)
                .param("from", Timestamp.from(from))
                .param("now", Timestamp.from(now))
                .param("transit", settings.at(TermDays.KEY, now).transitDaysMax());
    }

    private static HeldOrder order(ResultSet row, int number) throws SQLException {
        Timestamp completed = row.getTimestamp("completed_at");
        Timestamp until = row.getTimestamp("until");
        return new HeldOrder(
                row.getString("order_id"),
                row.getString("product_id"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("paid_at").toInstant(),
                completed == null ? null : completed.toInstant(),
                row.getInt("days"),
                row.getBoolean("waits"),
                until == null ? null : until.toInstant());
    }
}
