package io.touchstone.bench;

import io.touchstone.merchant.review.QueueDesk;
import io.touchstone.merchant.review.QueueFilter;
import io.touchstone.merchant.review.ReviewDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The queue of applications at two sizes: p95 of a page (rows, count and views) over every filter it offers, and of the review
 * page of one application; with ten documents each. Arguments: fewer applications (1000), more (100000), rounds (40).
 */
final class QueueBench {

    private static final String DATABASE = "bench_queue";
    private static final int PAGE = 50;
    private static final int DOCUMENTS = 10;
    private static final double P95 = 0.95;
    private static final double RATIO_MAX = 1.3;

    /** What waits for a decision is in every fourth category: c5 holds a quarter of it. */
    private static final List<Map<String, String>> FILTERS = List.of(
            Map.of(),
            Map.of("state", "approved"),
            Map.of("category", "c5"),
            Map.of("shop_type", "flagship"),
            Map.of("high_risk", "1"),
            Map.of("overdue", "1"),
            Map.of("mine", "1"),
            Map.of("q", "shop 77"),
            Map.of("category", "c5", "shop_type", "ordinary", "high_risk", "1"));

    private QueueBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 1_000, 100_000, 40);
    }

    private static void measure(int few, int many, int rounds) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "review:read"));
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE)) {
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            base(db);
            fill(db, 0, few);
            Figures warm = figures(product, rounds);
            Figures small = figures(product, rounds);
            fill(db, few, many);
            Figures large = figures(product, rounds);
            Report.line("       warm-up %s, %d applications %s, %d applications %s", warm, few, small, many, large);
            Report.atMost("queue page p95, " + many + " over " + few, large.queue() / small.queue(), RATIO_MAX);
            Report.atMost("review page p95, " + many + " over " + few, large.review() / small.review(), RATIO_MAX);
        }
    }

    /** Both in milliseconds. */
    private record Figures(double queue, double review) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "queue %.2f ms, review %.2f ms", queue, review);
        }
    }

    private static Figures figures(Product product, int rounds) {
        QueueDesk queue = product.bean(QueueDesk.class);
        ReviewDesk review = product.bean(ReviewDesk.class);
        List<UUID> ids = product.bean(JdbcTemplate.class)
                .queryForList(
                        "select application_id from merchant_application order by due_at, application_id limit 50",
                        UUID.class);
        List<Double> queues = new ArrayList<>();
        List<Double> reviews = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Map<String, String> words : FILTERS) {
                QueueFilter filter = QueueFilter.of(words);
                queues.add(millis(() -> {
                    queue.page(filter, null, PAGE, Locale.ENGLISH);
                    queue.count(filter);
                    queue.views();
                }));
            }
            UUID id = ids.get(round % ids.size());
            reviews.add(millis(() -> review.open(id, null, Locale.ENGLISH)));
        }
        return new Figures(p95(queues), p95(reviews));
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double p95(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.floor(P95 * (sorted.length - 1))];
    }

    private static void base(JdbcTemplate db) {
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " select 'c' || n, '类目' || n, 'Category ' || n, now() from generate_series(0, 19) n");
        db.update("insert into evidence_file values ('00000000-0000-0000-0000-000000000001', repeat('0', 64), 10,"
                + " 'application/pdf', 'licence.pdf', null, 'bench', now(), 'not_scanned')");
    }

    /** One in five waits for a decision, as after a week of work; the others were approved. */
    private static void fill(JdbcTemplate db, int from, int to) {
        db.update("""
                insert into merchant_application (application_id, number, source, state, round, matrix_version, high_risk,
                  seller_kind, company_name, shop_name, shop_type, uscc, created_at, updated_at, submitted_at, due_at,
                  decided_at, first_decider, second_decider, version)
                select md5('a' || n)::uuid, 'A-' || n, 'portal', case when n % 5 = 0 then 'submitted' else 'approved' end, 1, 1,
                  n % 7 = 0, 'company', 'Company ' || n, 'Shop ' || n, (array['flagship', 'franchise', 'ordinary'])[1 + n % 3],
                  'USCC' || n, now(), now(), now(), now() + (n % 1000 - 500) * interval '1 hour',
                  case when n % 5 <> 0 then now() end, case when n % 5 <> 0 then 'one' end, case when n % 5 <> 0 then 'two' end, 1
                from generate_series(?, ? - 1) n
                """, from, to);
        db.update(
                "insert into merchant_application_category select md5('a' || n)::uuid, 'c' || n % 20"
                        + " from generate_series(?, ? - 1) n",
                from, to);
        db.update("""
                insert into merchant_document (document_id, application_id, document_type, file_id, state, round, added_at)
                select md5('d' || n || '-' || k)::uuid, md5('a' || n)::uuid, 'business_licence',
                  '00000000-0000-0000-0000-000000000001', 'received', 1, now()
                from generate_series(?, ? - 1) n, generate_series(1, ?) k
                """, from, to, DOCUMENTS);
        submissions(db, from, to);
        db.execute("vacuum analyze");
    }

    private static void submissions(JdbcTemplate db, int from, int to) {
        db.update("""
                insert into merchant_submission
                select a.application_id, 1, 1, jsonb_build_object('application_id', a.application_id, 'round', 1,
                  'matrix_version', 1, 'submitted_at', now(), 'company', jsonb_build_object('seller_kind', 'company',
                  'name', a.company_name), 'shop', jsonb_build_object('name', a.shop_name, 'type', a.shop_type),
                  'categories', jsonb_build_array('c1'), 'brands', '[]'::jsonb, 'papers', (
                    select jsonb_agg(jsonb_build_object('document_id', d.document_id, 'type', 'BUSINESS_LICENCE',
                      'file_id', d.file_id, 'sha256', repeat('0', 64), 'fields', '{}'::jsonb))
                    from merchant_document d where d.application_id = a.application_id)), 'bench', now()
                from generate_series(?, ? - 1) n join merchant_application a on a.application_id = md5('a' || n)::uuid
                """, from, to);
    }
}
