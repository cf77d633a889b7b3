package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.Place;
import io.touchstone.kernel.PlatformTime;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the fund's payments as a list and by month. */
@Component
class FundList {

    private final JdbcClient jdbc;
    private final PlatformTime time;

    FundList(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The newest first. */
    List<FundPayment> payments(FundFilter filter, @Nullable Place after, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(FundRows.SELECT + " where true" + filter.where()
                        + (after == null ? "" : " and (p.paid_at, p.payment_id) < (:afterAt, :afterId)")
                        + " order by p.paid_at desc, p.payment_id desc limit :limit")
                .params(filter.words())
                .param("limit", limit);
        if (after != null) {
            query = query.param("afterAt", Timestamp.from(after.at())).param("afterId", after.id());
        }
        return query.query(FundRows::payment).list();
    }

    /** What went out by purpose, came back from merchants and was filled up, for each month from the first to the last. */
    List<FundMonth> months(YearMonth first, YearMonth last) {
        TreeMap<YearMonth, FundMonth> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, FundMonth.empty(month));
        }
        jdbc.sql("""
                        select (date_trunc('month', x.at at time zone :zone))::date, x.what, sum(x.amount)::bigint
                          from (select paid_at as at, purpose as what, amount_minor as amount from deposit_fund_payment
                                 where paid_at >= :from and paid_at < :to
                                union all
                                select s.at, 'recovered', s.amount_minor from deposit_debt_step s join deposit_debt d using (debt_id)
                                 where d.kind = 'recourse' and s.what = 'offset' and s.at >= :from and s.at < :to
                                union all
                                select decided_at, 'filled', amount_minor from deposit_proposal
                                 where kind = 'fund_fill' and state = 'allowed' and decided_at >= :from and decided_at < :to) x
                         group by 1, 2
                        """)
                .param("zone", time.zone().getId())
                .param("from", Timestamp.from(time.startOf(first.atDay(1))))
                .param("to", Timestamp.from(time.startOf(last.plusMonths(1).atDay(1))))
                .query(row -> {
                    YearMonth month =
                            YearMonth.from(row.getObject(1, Date.class).toLocalDate());
                    String what = row.getString(2);
                    long amount = row.getLong(3);
                    months.computeIfPresent(month, (key, so) -> so.with(what, amount));
                });
        return List.copyOf(months.values());
    }
}
