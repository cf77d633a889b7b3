package io.touchstone.inspection.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.kernel.Actor;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database keeps of a plan, and what it refuses. */
@TouchstoneTest
class StoredPlansTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor STAFF = new Actor(Actor.Kind.STAFF, "planner");

    @Autowired
    private StoredPlans plans;

    @Autowired
    private JdbcTemplate db;

    @Test
    void keepsWhatWasSaidOfAPlan() {
        UUID id = UUID.randomUUID();
        Plan plan = plan(id);
        plan.look(
                new PopulationQuery(
                        List.of("toys"),
                        List.of("high"),
                        List.of(),
                        List.of("Acme"),
                        100L,
                        null,
                        5,
                        30,
                        null,
                        90,
                        true),
                STAFF,
                AT);
        plan.design(new Design("category", null, null, new BigDecimal("0.650"), 2, 0, 0), null, STAFF, AT);
        plans.save(plan);

        Plan kept = plans.findById(id).orElseThrow();

        assertThat(kept.query()).isEqualTo(plan.query());
        assertThat(kept.design()).isEqualTo(plan.design());
        assertThat(kept.state()).isEqualTo(PlanState.DRAFT);
        assertThat(kept.progress().committedAt()).isNull();
    }

    @Test
    void refusesAnotherSeedOrDesignOnceTheHashIsOut() {
        UUID id = UUID.randomUUID();
        Plan plan = plan(id);
        plan.commit(new byte[60], new byte[32], STAFF, AT);
        plans.save(plan);

        refused("update inspection_plan set seed_sha256 = sha256('x') where plan_id = ?", id);
        refused("update inspection_plan set dql = 1 where plan_id = ?", id);
        refused("update inspection_plan set categories = '{toys}' where plan_id = ?", id);
        refused("delete from inspection_plan where plan_id = ?", id);
    }

    @Test
    void refusesASeedThatIsNotTheOnePromised() {
        UUID id = UUID.randomUUID();
        Plan plan = plan(id);
        plan.commit(new byte[60], new byte[32], STAFF, AT);
        plans.save(plan);

        refused("update inspection_plan set seed_revealed = decode(repeat('00', 32), 'hex') where plan_id = ?", id);
    }

    private void refused(String sql, UUID id) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.update(sql, id));
    }

    private static Plan plan(UUID id) {
        return Plan.begin(
                id,
                "SP-" + id,
                new NewPlan(UUID.randomUUID(), null, "Spot check", PlanMethod.DQL, "CNY"),
                PlanningRule.KEY.first(),
                STAFF,
                AT);
    }
}
