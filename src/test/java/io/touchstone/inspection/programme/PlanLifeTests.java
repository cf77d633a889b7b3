package io.touchstone.inspection.programme;

import static io.touchstone.inspection.programme.PlanFixture.as;
import static io.touchstone.inspection.programme.PlanFixture.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.programme.PlanFixture.Market;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans from their definition to the publication of their seed, on a real database. */
@TouchstoneTest
class PlanLifeTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor BUYER = Actor.system("test");

    @Autowired
    private PlanDesk desk;

    @Autowired
    private Samples samples;

    @Autowired
    private TransactionTemplate tx;

    @Autowired
    private JdbcTemplate db;

    private PlanFixture plans;

    @BeforeEach
    void fixture() {
        plans = new PlanFixture(db, desk);
    }

    @Test
    void publishesTheHashBeforeThePopulationIsFrozenAndTheSeedWhenTheLastIsBought() throws Exception {
        String number = plans.draft(PlanMethod.BUDGET, plans.market(60), 1_500_000L);
        plans.commit(number);
        Map<String, Object> committed = plan(number);
        assertThat(committed.get("seed_revealed")).isNull();
        assertThat(committed.get("frozen_at")).isNull();
        assertThat(audited(number)).contains("inspection.plan_committed");

        plans.freeze(number);
        plans.draw(number);
        assertThat(plans.state(number)).isEqualTo("drawn");
        List<UUID> drawn = waiting(number);
        assertThat(drawn).isNotEmpty();
        drawn.subList(0, drawn.size() - 1).forEach(this::order);
        assertThat(plans.state(number)).isEqualTo("buying");

        order(drawn.get(drawn.size() - 1));

        assertThat(plans.state(number)).isEqualTo("revealed");
        byte[] seed = (byte[]) plan(number).get("seed_revealed");
        assertThat(MessageDigest.getInstance("SHA-256").digest(seed)).isEqualTo(committed.get("seed_sha256"));
        assertThat(audited(number))
                .containsSubsequence(
                        "inspection.plan_committed",
                        "inspection.plan_frozen",
                        "inspection.plan_drawn",
                        "inspection.plan_buying",
                        "inspection.plan_revealed");
    }

    @Test
    void keepsAControlArmApartFromTheRiskWeightedOne() {
        String number = plans.drawn(PlanMethod.BUDGET, plans.market(80), 1_500_000L);

        // A sample costs two of the goods at about 10.4 yuan, 10 yuan postage and 600 yuan for the test.
        assertThat(count(number, "control")).isEqualTo(4);
        assertThat(count(number, "risk")).isEqualTo(19);
        assertThat(db.queryForObject(
                        "select count(distinct product_id) from inspection_sample where plan_id = ?",
                        Long.class,
                        plans.id(number)))
                .isEqualTo(23);
    }

    @Test
    void callsUpTheNextOfTheSameStratumWhenOneCannotBeBought() {
        String number = plans.drawn(PlanMethod.DQL, plans.market(2_000), null);
        List<UUID> drawn = waiting(number);
        UUID id = plans.id(number);

        cancel(drawn.get(0));

        assertThat(waiting(number)).hasSameSizeAs(drawn).doesNotContain(drawn.get(0));
        assertThat(db.queryForObject(
                        "select max(draw_rank) from inspection_sample where plan_id = ?", Integer.class, id))
                .isEqualTo(drawn.size() + 1);
        assertThat(audited(number)).contains("inspection.sample_replaced");
    }

    @Test
    void ranksFurtherWhenTheReserveHasRunOut() {
        String number = plans.drawn(PlanMethod.DQL, plans.market(2_000), null);
        int drawn = waiting(number).size();
        int before = ranked(number);

        for (int i = before - drawn; i >= 0; i--) {
            cancel(waiting(number).get(0));
        }

        org.awaitility.Awaitility.await().until(() -> waiting(number).size() == drawn);
        assertThat(ranked(number)).isGreaterThan(before);
        assertThat(plans.state(number)).isEqualTo("drawn");
    }

    @Test
    void revealsEvenWhenNothingCouldBeBought() {
        String number = plans.draft(PlanMethod.DQL, plans.market(3), null);
        plans.commit(number);
        plans.freeze(number);
        plans.draw(number);

        for (List<UUID> left = waiting(number); !left.isEmpty(); left = waiting(number)) {
            cancel(left.get(0));
        }

        assertThat(plans.state(number)).isEqualTo("revealed");
    }

    @Test
    void makesEachMerchantAndCategoryALotJudgedByItsPlan() {
        Market market = plans.market(60);
        plans.shop(market.merchant() + "-b", market.category(), 10);

        String number = plans.drawn(PlanMethod.LOT, market, null);

        assertThat(db.queryForList(
                        "select size || ':' || sample_size from inspection_lot where plan_id = ? order by size desc",
                        String.class,
                        plans.id(number)))
                .containsExactly("60:13", "10:10");
        assertThat(count(number, "lot")).isEqualTo(23);
        assertThat(db.queryForObject(
                        "select count(*) from inspection_sample where plan_id = ? and lot_id is null",
                        Long.class,
                        plans.id(number)))
                .isZero();
    }

    @Test
    void takesOnlyGoodsThatCanBeBought() {
        Market market = plans.market(30);
        plans.shop(market.merchant() + "-gone", market.category(), 30);
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) values (?, ?, 'exited', 'left', now())",
                market.merchant() + "-gone",
                java.sql.Timestamp.from(AT.minusSeconds(60)));
        db.update(
                "update catalog_product set listed_at = ? where product_id = ?",
                java.sql.Timestamp.from(AT.plusSeconds(60)),
                market.merchant() + "-p1");

        String number = plans.draft(PlanMethod.DQL, market, null);
        plans.commit(number);
        plans.freeze(number);

        assertThat(plan(number).get("population")).isEqualTo(29L);
    }

    @Test
    void staysCommittedWhenNothingFitsTheDefinition() {
        String number = plans.draft(PlanMethod.DQL, new Market("toys-nobody-sells", "nobody"), null);
        plans.commit(number);

        plans.freeze(number);

        assertThat(plans.state(number)).isEqualTo("committed");
    }

    @Test
    void refusesStaleAndUntimelySteps() {
        String number = plans.draft(PlanMethod.DQL, plans.market(5), null);
        long seen = plans.version(number);
        plans.commit(number);

        as(staff("planner"), () -> {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> desk.look(number, seen, PopulationQuery.everything()))
                    .matches(refused -> refused.rule() == PlanRule.PLAN_CHANGED);
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> desk.look(number, plans.version(number), PopulationQuery.everything()))
                    .matches(refused -> refused.rule() == PlanRule.PLAN_STEP_REFUSED);
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.draw(number, plans.version(number)));
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.close(number, plans.version(number)));
        });
    }

    @Test
    void refusesToCommitAPlanThatLacksSomething() {
        String number = plans.draft(PlanMethod.BUDGET, plans.market(5), null);

        as(staff("planner"), () -> assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> desk.commit(number, plans.version(number)))
                .matches(refused -> refused.rule() == PlanRule.PLAN_INCOMPLETE));
    }

    @Test
    void publishesTheSeedOfAPlanThatIsGivenUp() {
        String number = plans.draft(PlanMethod.DQL, plans.market(5), null);
        plans.commit(number);

        as(staff("planner"), () -> desk.cancel(number, plans.version(number), "not needed"));

        assertThat(plan(number).get("seed_revealed")).isNotNull();
        assertThat(plans.state(number)).isEqualTo("cancelled");
    }

    @Test
    void beginsAPlanOnceHoweverOftenItIsSent() {
        NewPlan wanted = new NewPlan(UUID.randomUUID(), null, "Twice", PlanMethod.LOT, "CNY");

        String first = as(staff("planner"), () -> desk.begin(wanted));

        assertThat(as(staff("planner"), () -> desk.begin(wanted))).isEqualTo(first);
        assertThat(db.queryForObject("select aql from inspection_plan where number = ?", BigDecimal.class, first))
                .isEqualByComparingTo("1");
    }

    private List<UUID> waiting(String number) {
        return db.queryForList(
                "select sample_id from inspection_sample where plan_id = ? and state = 'drawn' order by arm, draw_rank",
                UUID.class,
                plans.id(number));
    }

    private int ranked(String number) {
        return db.queryForObject(
                "select count(*) from inspection_draw where plan_id = ?", Integer.class, plans.id(number));
    }

    private long count(String number, String arm) {
        return db.queryForObject(
                "select count(*) from inspection_sample where plan_id = ? and arm = ?",
                Long.class,
                plans.id(number),
                arm);
    }

    private Map<String, Object> plan(String number) {
        return db.queryForMap("select * from inspection_plan where number = ?", number);
    }

    private List<String> audited(String number) {
        return db.queryForList(
                "select action from audit_event where subject_kind = 'sampling_plan' and subject_id = ? order by id",
                String.class,
                number);
    }

    private void order(UUID sample) {
        tx.executeWithoutResult(status -> samples.ordered(new SampleId(sample), AT, BUYER));
    }

    private void cancel(UUID sample) {
        tx.executeWithoutResult(status -> samples.cancel(new SampleId(sample), "sold out", AT, BUYER));
    }
}
