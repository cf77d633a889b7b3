package io.touchstone.bench;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The impact run of a draft of the ladder, beside one SQL statement that counts the same moves out of the same events; equal to the
 * last merchant. The statement knows no strikes, carries no points over and looks at one year, which the run does besides. Arguments:
 * merchants (100000), events (1000000), rounds (3).
 */
final class ImpactBench {

    private static final String DATABASE = "bench_impact";
    private static final double LIMIT = 2;

    /** The last day of a half year in which all events lie. */
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private static final String ONE_STATEMENT = """
            create table bench_moves as
            with sizes as (select p.merchant_id, count(*) as listings from catalog_product p where not p.bare group by p.merchant_id),
            steps as (
                select e.merchant_id, e.class, e.at, sum(e.points) over w - e.points as before, sum(e.points) over w as after
                  from penalty_point_event e
                 where e.reverses is null
                   and not exists (select from penalty_point_event r where r.reverses = e.event_id)
                   and e.merchant_id in (select l.merchant_id from penalty_point_event l
                                          where l.reverses is null and l.at >= timestamptz '2026-06-30T12:00:00Z' - interval '90 days')
                window w as (partition by e.merchant_id, e.class order by e.at, e.seq)),
            bands as (
                select merchant_id, class,
                       coalesce(max(case class
                           when 'a' then case when after / 12 * 12 > before then after / 12 * 12 end
                           when 'b' then case when before < 48 and after >= 48 then 48 when before < 36 and after >= 36 then 36
                               when before < 24 and after >= 24 then 24 when before < 12 and after >= 12 then 12 end
                           else case when before < 48 and after >= 48 then 48 end end), 0) as held,
                       coalesce(max(case class
                           when 'a' then case when after / 10 * 10 > before then after / 10 * 10 end
                           when 'b' then case when before < 48 and after >= 48 then 48 when before < 30 and after >= 30 then 30
                               when before < 20 and after >= 20 then 20 when before < 10 and after >= 10 then 10 end
                           else case when before < 48 and after >= 48 then 48 end end), 0) as drafted
                  from steps where at >= timestamptz '2026-06-30T12:00:00Z' - interval '90 days' group by merchant_id, class)
            select b.class, m.category_code, case when coalesce(s.listings, 0) = 0 then 0 when s.listings < 10 then 1
                       when s.listings < 100 then 2 when s.listings < 1000 then 3 else 4 end as size, b.held, b.drafted, count(*) as merchants
              from bands b join merchant m using (merchant_id) left join sizes s using (merchant_id)
             where b.held > 0 or b.drafted > 0 group by 1, 2, 3, 4, 5
            """;

    private static final String DIFFERENCES = """
            select count(*) from bench_moves b full join penalty_impact_cell c
                on (c.class, c.category_code, c.size, c.band_before, c.band_after)
                   = (b.class, b.category_code, b.size, b.held, b.drafted)
             where b.merchants is distinct from c.merchants
            """;

    private ImpactBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 100_000, 1_000_000, 3);
    }

    private static void measure(int merchants, int events, int rounds) throws Exception {
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE, Clock.fixed(NOW, ZoneOffset.UTC))) {
            fill(merchants, events);
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            JobHandler run = product.context().getBeansOfType(JobHandler.class).values().stream()
                    .filter(handler -> handler.kind().equals("penalty-impact"))
                    .findFirst()
                    .orElseThrow();
            String draft = db.queryForObject(
                    "select version_id::text from rulebook_rule_version where code = 'LADDER' and version = 2",
                    String.class);
            Ratio.Result result = new Ratio(
                            new Run(run, Map.of("draft", String.valueOf(draft)), events), new Statement(db, events))
                    .measure(rounds);
            Report.mustEqual("counts that differ", db.queryForObject(DIFFERENCES, Long.class), 0L);
            Report.line(
                    "       moved: %d of %d merchants",
                    db.queryForObject("select moved from penalty_impact", Long.class),
                    db.queryForObject("select merchants from penalty_impact", Long.class));
            Report.atMost("impact run over one statement", result.median(), LIMIT);
        }
    }

    /** Set-based, with triggers and foreign keys asleep; the draft has its nodes at 10, 20 and 30. */
    private static void fill(int merchants, int events) throws Exception {
        BenchDatabase.execute(DATABASE, """
                set session_replication_role = replica;
                insert into taxonomy_category (category_code, name_zh, updated_at)
                select 'c' || i, 'C' || i, now() from generate_series(0, 199) i;
                insert into merchant (merchant_id, name, category_code, updated_at)
                select 'm' || i, 'Shop ' || i, 'c' || i %% 200, now() from generate_series(1, %1$d) i;
                insert into catalog_product (product_id, merchant_id, category_code, title, updated_at)
                select 'x' || i, 'm' || 1 + i %% %1$d, 'c0', 'Toy', now() from generate_series(1, %1$d) i;
                insert into penalty_point_event (event_id, effect_id, decision_id, number, reason, rule_code, merchant_id, class, points,
                    strike, at, actor)
                select md5('e' || i)::uuid, md5('f' || i)::uuid, md5('d' || i)::uuid, 'PD-B-' || i, 'bench', 'B-01',
                       'm' || 1 + h %% %1$d, (array['a', 'a', 'a', 'b', 'b', 'c'])[1 + (h / 7 %% 6)::int], 1 + (h / 11 %% 6)::int, false,
                       timestamptz '2026-01-02' + make_interval(secs => i::bigint * 15000000 / %2$d), 'bench'
                  from (select i, i::bigint * 2654435761 %% 4294967291 as h from generate_series(1, %2$d) i) made;
                update rulebook_rule_version set terms = replace(replace(replace(terms::text,
                    '"points": 12', '"points": 10'), '"points": 24', '"points": 20'), '"points": 36', '"points": 30')::jsonb
                 where code = 'LADDER' and version = 2;
                """.formatted(merchants, events));
        for (String table : List.of("penalty_point_event", "merchant", "catalog_product")) {
            BenchDatabase.execute(DATABASE, "vacuum analyze " + table);
        }
    }

    /** The product's run, with everything it writes down. */
    private record Run(JobHandler handler, Map<String, String> parameters, long events) implements Arm {

        @Override
        public String name() {
            return "impact run";
        }

        @Override
        public long run() throws Exception {
            handler.run(new Unwatched(parameters));
            return events;
        }
    }

    /** The limit. */
    private record Statement(JdbcTemplate db, long events) implements Arm {

        @Override
        public String name() {
            return "one statement";
        }

        @Override
        public void prepare() {
            db.execute("drop table if exists bench_moves");
        }

        @Override
        public long run() {
            db.execute(ONE_STATEMENT);
            return events;
        }
    }

    /** A job that nobody watches. */
    private record Unwatched(Map<String, String> parameters) implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public Actor actor() {
            return Actor.system("bench");
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }
}
