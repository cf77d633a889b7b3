package io.touchstone.inspection.insight;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.SampleConcluded;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TestClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples with a final result, for tests of what is counted. */
public class ResultFixture {

    public static final Actor STAFF = new Actor(Actor.Kind.STAFF, "0199c9f2-0000-7000-8000-000000000001");

    private final Intake intake;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    private ResultFixture(
            Intake intake,
            Ids ids,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.intake = intake;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    public static ResultFixture of(ApplicationContext context) {
        return new ResultFixture(
                context.getBean(Intake.class),
                context.getBean(Ids.class),
                context.getBean(JdbcTemplate.class),
                context.getBean(TransactionTemplate.class),
                context);
    }

    /** A shop of its own. */
    public String shop() {
        String shop = "i-" + ids.next();
        new FactFiles(intake).market(shop);
        return shop;
    }

    public UUID lab() {
        UUID lab = ids.next();
        jdbc.update(
                "insert into inspection_lab (lab_id, code, name_zh, name_en, created_at, created_by)"
                        + " values (?, ?, '某检测机构', 'A laboratory', now(), 'test')",
                lab,
                "l" + lab.toString().substring(24));
        return lab;
    }

    /** A sample as the database has it, with a result of which nobody was told yet. */
    public SampleView sample(String merchant, @Nullable String category, Arm arm, @Nullable UUID plan, boolean passed) {
        UUID id = ids.next();
        String state = passed ? "passed" : "failed";
        String number = "SA-T-" + id.toString().substring(19);
        jdbc.update(
                """
                insert into inspection_sample (sample_id, number, plan_id, arm, stratum, draw_rank, state, product_id, merchant_id,
                    category_code, drawn_at, ended_at) values (?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, ?)""",
                id,
                number,
                plan,
                arm.word(),
                state,
                "p-" + id,
                merchant,
                category,
                Timestamp.from(TestClock.START),
                Timestamp.from(TestClock.START));
        return new SampleView(
                new SampleId(id),
                number,
                plan,
                null,
                arm,
                0,
                SampleState.of(state),
                "p-" + id,
                merchant,
                category,
                null,
                null,
                null,
                null,
                TestClock.START,
                TestClock.START,
                1);
    }

    public void tell(SampleConcluded concluded) {
        transaction.executeWithoutResult(status -> events.publishEvent(concluded));
    }

    /** So many final results of one shop and category. */
    public void results(String merchant, String category, Arm arm, int passed, int failed) {
        for (int i = 0; i < passed + failed; i++) {
            result(merchant, category, arm, i < passed, TestClock.START);
        }
    }

    public SampleView result(String merchant, @Nullable String category, Arm arm, boolean passed, Instant at) {
        SampleView sample = sample(merchant, category, arm, null, passed);
        tell(new SampleConcluded(sample, passed, null, false, false, at, STAFF));
        return sample;
    }
}
