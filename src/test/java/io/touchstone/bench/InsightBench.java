package io.touchstone.bench;

import io.touchstone.inspection.insight.BudgetDesk;
import io.touchstone.inspection.insight.Dimension;
import io.touchstone.inspection.insight.FailureRates;
import io.touchstone.inspection.insight.InsightDesk;
import io.touchstone.inspection.insight.Period;
import io.touchstone.inspection.insight.RateFilter;
import io.touchstone.inspection.insight.RateRow;
import io.touchstone.kernel.KeysetPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Every question of the inspection dashboards over millions of final results, each against its limit of 200 ms; and the same figure
 * counted from the results themselves, which is what the sums save. Arguments: results (5000000), merchants (50000).
 */
final class InsightBench {

    private static final String DATABASE = "bench_insight";
    private static final int LIMIT_MILLIS = 200;
    private static final int RUNS = 11;
    private static final int PAGE = 50;
    private static final int CATEGORIES = 2_000;
    private static final int LABS = 50;
    private static final int PLANS = 200;

    private InsightBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1]), 5_000_000, 50_000);
    }

    private static void measure(int results, int merchants) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "inspection:read"));
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE)) {
            fill(results, merchants);
            long plain = millis(() -> BenchDatabase.query(
                    DATABASE,
                    "select count(*) from (select category_code, count(*) from inspection_concluded where withdrawn_at is null"
                            + " group by category_code) g"));
            Report.line("       the same by category from the results themselves, ms: %d", plain);
            questions(product).forEach(InsightBench::ask);
        }
    }

    /** A question of a page. */
    private record Question(String name, Callable<?> asked) {}

    private static List<Question> questions(Product product) {
        InsightDesk desk = product.bean(InsightDesk.class);
        BudgetDesk budgets = product.bean(BudgetDesk.class);
        FailureRates rates = product.bean(FailureRates.class);
        Period quarter = Period.typed("2026-Q1").orElseThrow();
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("dashboard, all time", () -> desk.overview(Period.ALL)));
        questions.add(new Question("dashboard, a quarter", () -> desk.overview(quarter)));
        questions.add(new Question("what waits", desk::waiting));
        questions.add(new Question("trend over all", () -> desk.trend(Dimension.ALL, "")));
        questions.add(new Question("trend of a merchant", () -> desk.trend(Dimension.MERCHANT, "m77")));
        for (String by : List.of("category", "merchant", "lab")) {
            for (RateFilter.Sort sort : RateFilter.Sort.values()) {
                for (String state : List.of("", "not_met", "not_shown", "met")) {
                    RateFilter filter =
                            RateFilter.of(Map.of("by", by, "sort", sort.word(), "state", state, "period", "2026-Q1"));
                    questions.add(new Question(
                            "list by " + by + ", " + sort.word() + (state.isEmpty() ? "" : ", " + state),
                            () -> desk.list(filter, null, PAGE, Locale.ENGLISH)));
                }
            }
        }
        questions.add(new Question("list by merchant, tenth page", () -> tenth(desk)));
        questions.add(
                new Question("one merchant", () -> desk.show(Dimension.MERCHANT, quarter, "m77", Locale.ENGLISH)));
        questions.add(new Question("budgets of programmes", () -> budgets.list(Map.of(), null, PAGE)));
        questions.add(new Question("burn of one budget", () -> budgets.find("PR-B-1")));
        questions.add(new Question(
                "beliefs of 2,000 categories",
                () -> rates.of(java.util.stream.IntStream.range(0, CATEGORIES)
                        .mapToObj(i -> "c" + i)
                        .toList())));
        return questions;
    }

    private static KeysetPage<RateRow> tenth(InsightDesk desk) {
        RateFilter filter = RateFilter.of(Map.of("by", "merchant"));
        KeysetPage<RateRow> page = desk.list(filter, null, PAGE, Locale.ENGLISH);
        for (int i = 0; i < 9 && page.nextCursor() != null; i++) {
            page = desk.list(filter, page.nextCursor(), PAGE, Locale.ENGLISH);
        }
        return page;
    }

    /** The median of some runs after a warm-up, and the slowest. */
    private static void ask(Question question) {
        long[] times = new long[RUNS];
        try {
            question.asked().call();
            for (int i = 0; i < RUNS; i++) {
                times[i] = millis(question.asked());
            }
        } catch (Exception e) {
            throw new IllegalStateException(question.name(), e);
        }
        Arrays.sort(times);
        Report.atMost(
                "insight " + question.name() + ", ms (slowest " + times[RUNS - 1] + ")", times[RUNS / 2], LIMIT_MILLIS);
    }

    private static long millis(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Set-based, with triggers and foreign keys asleep: the rows are whole by themselves. The sums come from the product's own recount. */
    private static void fill(int results, int merchants) throws Exception {
        List<String> indexes = BenchDatabase.texts(
                DATABASE,
                "select indexdef from pg_indexes where tablename = 'inspection_sample' and indexname not in"
                        + " ('inspection_sample_pkey', 'inspection_sample_number_key', 'inspection_sample_plan_id_arm_product_id_key')");
        for (String name : BenchDatabase.texts(
                DATABASE,
                "select indexname from pg_indexes where tablename = 'inspection_sample' and indexname not in"
                        + " ('inspection_sample_pkey', 'inspection_sample_number_key', 'inspection_sample_plan_id_arm_product_id_key')")) {
            BenchDatabase.execute(DATABASE, "drop index " + name);
        }
        BenchDatabase.execute(DATABASE, master(merchants));
        BenchDatabase.execute(DATABASE, samples(results, merchants));
        for (String index : indexes) {
            BenchDatabase.execute(DATABASE, index);
        }
        BenchDatabase.execute(DATABASE, sums());
        for (String table : List.of(
                "inspection_sample",
                "inspection_concluded",
                "inspection_tally",
                "inspection_spend",
                "inspection_plan",
                "merchant")) {
            BenchDatabase.execute(DATABASE, "vacuum analyze " + table);
        }
    }

    private static String master(int merchants) {
        return """
                set session_replication_role = replica;
                insert into taxonomy_category (category_code, name_zh, updated_at)
                select 'c' || i, 'C' || i, now() from generate_series(0, %d) i;
                insert into merchant (merchant_id, name, category_code, updated_at)
                select 'm' || i, 'Shop ' || i, 'c' || i %% %d, now() from generate_series(0, %d) i;
                insert into inspection_lab (lab_id, code, name_zh, name_en, created_at, created_by)
                select md5('l' || i)::uuid, 'lab-' || i, '机构', 'Laboratory ' || i, now(), 'bench' from generate_series(0, %d) i;
                insert into inspection_programme (programme_id, number, name_zh, name_en, quarter, budget_minor, currency, reason,
                    created_at, created_by)
                select md5('g' || i)::uuid, 'PR-B-' || i, '计划', 'Programme ' || i, date '2024-01-01' + make_interval(months => 3 * i), 100000000, 'CNY',
                       'bench', now(), 'bench' from generate_series(0, 7) i;
                insert into inspection_plan (plan_id, number, programme_id, name, method, state, currency, created_at, created_by)
                select md5('p' || i)::uuid, 'SP-B-' || i, md5('g' || i %% 8)::uuid, 'Plan', 'budget', 'draft', 'CNY', now(), 'bench'
                  from generate_series(0, %d) i;
                """.formatted(CATEGORIES - 1, CATEGORIES, merchants - 1, LABS - 1, PLANS - 1);
    }

    /** Nine quarters; some 3 %% fail, more where the model looked; and some thousand samples on their way. */
    private static String samples(int results, int merchants) {
        return """
                set session_replication_role = replica;
                insert into inspection_sample (sample_id, number, plan_id, arm, stratum, draw_rank, state, product_id, merchant_id,
                    category_code, drawn_at, ended_at)
                select md5('s' || i)::uuid, 'SA-B-' || i, md5('p' || h %% %1$d)::uuid,
                       (array['control', 'risk', 'lot', 'follow_up'])[1 + h %% 4], 0, 1,
                       case when i > %2$d then (array['drawn', 'ordered', 'received', 'sealed', 'testing', 'reported'])[1 + i %% 6]
                            when h %% 1000 < 20 + (h / 4 %% 4) * 8 then 'failed' else 'passed' end,
                       'x' || i, 'm' || h * 7 %% %3$d, 'c' || h * 13 %% %4$d,
                       timestamptz '2024-01-01' + make_interval(mins => (h %% 1150000)::int),
                       case when i <= %2$d then timestamptz '2024-01-08' + make_interval(mins => (h %% 1150000)::int) end
                  from (select i, i::bigint * 2654435761 %% 4294967291 as h from generate_series(1, %2$d + 6000) i) made;
                insert into inspection_concluded (sample_id, concluded_on, concluded_at, category_code, merchant_id, lab_id, plan_id, arm,
                    passed, retested, overturned)
                select sample_id, (ended_at at time zone 'Asia/Shanghai')::date, ended_at, category_code, merchant_id,
                       md5('l' || abs(hashtext(number)) %% %5$d)::uuid, plan_id, arm, state = 'passed', false, false
                  from inspection_sample where ended_at is not null;
                """.formatted(PLANS, results, merchants, CATEGORIES, LABS);
    }

    /** One purchase of 99 yuan for each result. */
    private static String sums() {
        return """
                set session_replication_role = replica;
                insert into inspection_tally (dimension, period, key, control_passed, control_failed, risk_passed, risk_failed, lot_passed,
                    lot_failed, follow_up_passed, follow_up_failed, retested, overturned)
                select dimension, period, key, control_passed, control_failed, risk_passed, risk_failed, lot_passed, lot_failed,
                       follow_up_passed, follow_up_failed, retested, overturned from inspection_tally_recount;
                insert into inspection_spend (dimension, period, key, currency, bearer, kind, amount_minor)
                select d.dimension, p.period, d.key, 'CNY', 'platform', 'goods', 9900 * sum(c.n)
                  from (select category_code, arm, plan_id, date_trunc('month', concluded_on)::date as month, count(*) as n
                          from inspection_concluded group by 1, 2, 3, 4) c
                 cross join lateral (values ('all', ''), ('arm', c.arm), ('category', c.category_code), ('plan', c.plan_id::text))
                       as d (dimension, key)
                 cross join lateral (values ('all'), (to_char(c.month, 'YYYY')), (to_char(c.month, 'YYYY"-Q"Q')), (to_char(c.month, 'YYYY-MM')))
                       as p (period)
                 group by 1, 2, 3;
                """;
    }
}
