package io.touchstone.bench;

import io.touchstone.report.kpi.Kpis;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The first night of the key figures: every day, month, quarter, half-year and year of two years of facts, with intervals, compared
 * with what was kept, written and told to the trail; beside one plain SQL statement that tells the three figures over orders by day.
 * All days equal. Arguments: orders (200000), rounds (3).
 */
final class KpiBench {

    private static final String RUN = "bench_kpi";

    /** The midnight that ends the made market’s last day. */
    private static final Instant NIGHT = Instant.parse("2026-10-31T16:00:00Z");

    private static final double LIMIT = 1.5;

    private static final String FACTS = """
            insert into trade_complaint (complaint_id, merchant_id, order_id, kind, opened_at)
            select 'k' || order_id, merchant_id, order_id, 'late', completed_at from trade_order
             where completed_at is not null and hashtext(order_id) % 70 = 0;
            insert into trade_return (return_id, order_id, reason_code, requested_at)
            select 'r' || order_id, order_id, 'x', completed_at from trade_order
             where completed_at is not null and hashtext(order_id) % 15 = 0;
            analyze
            """;

    private static final String STATEMENT = """
            create table bench_kpi as
            with due as (
              select (ship_by at time zone 'Asia/Shanghai')::date as day, count(*) filter (where shipped_at <= ship_by) as above,
                     count(*) as below
                from trade_order where ship_by >= '2023-12-31T16:00Z' and ship_by < '2026-10-31T16:00Z' group by 1),
            complained as (
              select * from (select (opened_at at time zone 'Asia/Shanghai')::date as day, count(*) as above from trade_complaint
                              where opened_at >= '2023-12-31T16:00Z' and opened_at < '2026-10-31T16:00Z' group by 1) a
                full join (select (completed_at at time zone 'Asia/Shanghai')::date as day, count(*) as below from trade_order
                            where completed_at >= '2023-12-31T16:00Z' and completed_at < '2026-10-31T16:00Z' group by 1) b using (day)),
            returned as (
              select * from (select (requested_at at time zone 'Asia/Shanghai')::date as day, count(*) as above from trade_return
                              where requested_at >= '2023-12-31T16:00Z' and requested_at < '2026-10-31T16:00Z' group by 1) a
                full join (select (completed_at at time zone 'Asia/Shanghai')::date as day, count(*) as below from trade_order
                            where completed_at >= '2023-12-31T16:00Z' and completed_at < '2026-10-31T16:00Z' group by 1) b using (day))
            select 'shipped-in-time' as kpi, day, above, below from due
            union all select 'complaint-rate', day, coalesce(above, 0), coalesce(below, 0) from complained
            union all select 'return-rate', day, coalesce(above, 0), coalesce(below, 0) from returned
            """;

    private static final String DIFFERENCES = """
            select count(*) from bench_kpi b
              full join (select kpi, starts_on as day, above, below from report_kpi_snapshot
                          where grain = 'day' and version = 1
                            and kpi in ('shipped-in-time', 'complaint-rate', 'return-rate')) s using (kpi, day)
             where (b.above, b.below) is distinct from (s.above, s.below)
            """;

    private static final String EMPTY = """
            alter table report_kpi_snapshot disable trigger user;
            truncate report_kpi_snapshot;
            alter table report_kpi_snapshot enable trigger user
            """;

    private KpiBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1]), 200_000, 3);
    }

    private static void measure(int orders, int rounds) throws Exception {
        BenchDatabase.cloneFrom(Bases.withOrders(Market.of(orders), orders), RUN);
        BenchDatabase.execute(RUN, FACTS);
        try (Product product = Product.start(RUN, Clock.fixed(NIGHT, ZoneOffset.UTC))) {
            Kpis kpis = product.bean(Kpis.class);
            Ratio.Result result = new Ratio(new Night(kpis, orders), new Statement(orders)).measure(rounds);
            Report.mustEqual("days that differ", BenchDatabase.query(RUN, DIFFERENCES), 0L);
            Report.mustEqual("snapshots of a second night", kpis.take(), 0);
            Report.atMost("key figures of two years over one statement", result.median(), LIMIT);
        }
    }

    /** The product’s night on empty tables. */
    private record Night(Kpis kpis, long orders) implements Arm {

        @Override
        public String name() {
            return "snapshots of all key figures";
        }

        @Override
        public void prepare() throws Exception {
            BenchDatabase.execute(RUN, EMPTY);
        }

        @Override
        public long run() {
            if (kpis.take() == 0) {
                throw new IllegalStateException("nothing was kept");
            }
            return orders;
        }
    }

    /** The limit. */
    private record Statement(long orders) implements Arm {

        @Override
        public String name() {
            return "one statement, three figures by day";
        }

        @Override
        public void prepare() throws Exception {
            BenchDatabase.execute(RUN, "drop table if exists bench_kpi");
        }

        @Override
        public long run() throws Exception {
            BenchDatabase.execute(RUN, STATEMENT);
            return orders;
        }
    }
}
