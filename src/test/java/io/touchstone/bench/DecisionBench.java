package io.touchstone.bench;

import io.touchstone.kernel.Money;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.rulebook.ViolationClass;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A decision with five effects and its reversal: the statements each step sends, and their processor time beside the least that would
 * keep the same facts, one row for the decision and one for each effect, written and marked as undone. Arguments: decisions a run
 * (50), rounds (3).
 */
final class DecisionBench {

    private static final String DATABASE = "bench_decision";
    private static final int WARM_UPS = 3;

    private DecisionBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1]), 50, 3);
    }

    private static void measure(int decisions, int rounds) throws Exception {
        BenchDatabase.create(DATABASE);
        Statements statements = new Statements();
        try (Product product = Product.start(DATABASE, statements::watch)) {
            count(new Subject(product, 1), statements);
        }
        try (Product product = Product.start(DATABASE)) {
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            db.execute("create table bench_decision (id uuid primary key, body text, state text)");
            db.execute("create table bench_effect (id uuid, seq int, body text, state text, primary key (id, seq))");
            Ratio.Result result =
                    new Ratio(new Subject(product, decisions), new Rows(product, decisions), WARM_UPS).measure(rounds);
            Report.line("       a decision with five effects and its reversal over six rows: %.1f", result.median());
        }
    }

    private static void count(Subject subject, Statements statements) throws Exception {
        subject.run();
        DecisionFixture made = subject.made;
        UUID draft = counted(
                statements, "draft", () -> made.draft(made.heard(made.merchant(), null), "A-04", subject.effects()));
        counted(statements, "rehearse and decide", () -> made.propose(draft));
        counted(statements, "reverse", () -> made.reverse(draft, DecisionFixture.REVIEWER));
    }

    /** Only what threads of requests send is written down. */
    private static <T> T counted(Statements statements, String step, Callable<T> act) throws Exception {
        statements.forget();
        FutureTask<T> task = new FutureTask<>(act);
        Thread thread = new Thread(task, "http-bench");
        thread.start();
        T answer = task.get();
        List<String> sent = statements.sent();
        long writing = sent.stream()
                .map(sql -> sql.stripLeading().toLowerCase(Locale.ROOT))
                .filter(sql -> sql.startsWith("insert") || sql.startsWith("update") || sql.startsWith("delete"))
                .count();
        Report.line("       %s: %d statements, %d of them writing", step, sent.size(), writing);
        return answer;
    }

    private static final class Subject implements Arm {

        private final DecisionFixture made;
        private final int count;

        Subject(Product product, int count) {
            this.made = new DecisionFixture(product.context());
            this.count = count;
        }

        /** Points, two restrictions, money and publication, which one person may decide. */
        EffectSpec[] effects() {
            return new EffectSpec[] {
                new EffectSpec.Points(ViolationClass.A, 1, false),
                DecisionFixture.demotion(7),
                DecisionFixture.campaignBan(7),
                new EffectSpec.Deposit(EffectSpec.Deposit.Act.FINE, new Money(10_000, Currency.getInstance("CNY"))),
                new EffectSpec.Publication(7)
            };
        }

        @Override
        public String name() {
            return "case, decision with five effects, reversal";
        }

        @Override
        public long run() {
            for (int i = 0; i < count; i++) {
                UUID id = made.draft(made.heard(made.merchant(), null), "A-04", effects());
                Report.mustEqual("state", made.propose(id), DecisionState.IN_FORCE);
                Report.mustEqual(
                        "undone",
                        made.reverse(id, DecisionFixture.REVIEWER).effects().size(),
                        5);
            }
            return count;
        }
    }

    private static final class Rows implements Arm {

        private static final int EFFECTS = 5;

        private final JdbcTemplate db;
        private final int count;

        Rows(Product product, int count) {
            this.db = product.bean(JdbcTemplate.class);
            this.count = count;
        }

        @Override
        public String name() {
            return "six rows written and marked";
        }

        @Override
        public long run() {
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                db.update("insert into bench_decision values (?, 'a decision', 'in_force')", id);
                for (int seq = 1; seq <= EFFECTS; seq++) {
                    db.update("insert into bench_effect values (?, ?, 'an effect', 'applied')", id, seq);
                }
                db.update("update bench_effect set state = 'reverted' where id = ?", id);
                db.update("update bench_decision set state = 'reversed' where id = ?", id);
            }
            return count;
        }
    }
}
