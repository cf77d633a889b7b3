package io.touchstone.penalty.decision;

import static io.touchstone.penalty.decision.DecisionFixture.APPROVER;
import static io.touchstone.penalty.decision.DecisionFixture.LIGHT;
import static io.touchstone.penalty.decision.DecisionFixture.OFFICER;
import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static io.touchstone.penalty.decision.DecisionFixture.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Twenty-four ways round the second person (ruling E3), none of which leads anywhere. */
@TouchstoneTest
class SecondPersonTests {

    private static final Actor WRITER = new Actor(Actor.Kind.STAFF, "writer");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;
    private CaseView about;

    @BeforeEach
    void aCase() {
        clock.reset();
        made = new DecisionFixture(beans);
        about = made.heard(made.merchant(), null);
    }

    @Test
    void isNotTheOneWhoProposed() {
        UUID id = held();

        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.approve(id, OFFICER));
        // A new role changes nothing: it is the account that counts.
        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.approve(id, new Actor(Actor.Kind.STAFF, OFFICER.id())));
        refused(
                DecisionRule.DECISION_SAME_PERSON,
                () -> made.in(() -> {
                    beans.getBean(DecisionSteps.class)
                            .refuse(id, made.stored(id).version(), "no", clock.instant(), OFFICER);
                    return id;
                }));
        waits(id);
    }

    @Test
    void isNobodyWhoWroteIt() {
        UUID drafted = made.draft(about, SERIOUS, DecisionFixture.demotion(7));
        made.propose(drafted, WRITER);
        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.approve(drafted, OFFICER));
        waits(drafted);

        UUID edited = made.draft(made.heard(made.merchant(), null), SERIOUS, DecisionFixture.demotion(7));
        made.edit(edited, APPROVER, List.of(DecisionFixture.demotion(3)));
        made.edit(edited, OFFICER, List.of(DecisionFixture.demotion(7)));
        made.propose(edited, OFFICER);
        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.approve(edited, APPROVER));
        waits(edited);
    }

    @Test
    void agreesToExactlyWhatWasProposed() {
        UUID id = held();
        String mark = made.mark(id);
        long version = made.stored(id).version();
        made.edit(id, OFFICER, List.of(DecisionFixture.demotion(300)));

        assertThat(made.stored(id).state()).isEqualTo(DecisionState.DRAFT);
        refused(DecisionRule.DECISION_CHANGED, () -> made.approve(id, version, mark, APPROVER));
        refused(
                DecisionRule.DECISION_STEP_REFUSED,
                () -> made.approve(id, made.stored(id).version(), mark, APPROVER));
        made.propose(id);
        refused(
                DecisionRule.DECISION_CONTENT_CHANGED,
                () -> made.approve(id, made.stored(id).version(), mark, APPROVER));
        refused(
                DecisionRule.DECISION_CONTENT_CHANGED,
                () -> made.approve(id, made.stored(id).version(), "0".repeat(64), APPROVER));
        waits(id);
    }

    @Test
    void agreesToNothingThatWasChangedBehindTheApplication() {
        UUID effects = held();
        db.update("update penalty_effect set terms = jsonb_set(terms, '{days}', '300') where decision_id = ?", effects);
        refused(
                DecisionRule.DECISION_CONTENT_CHANGED,
                () -> made.approve(
                        effects,
                        made.stored(effects).version(),
                        made.stored(effects).contentHash(),
                        APPROVER));
        UUID facts = made.draft(made.heard(made.merchant(), null), SERIOUS, DecisionFixture.demotion(7));
        made.propose(facts);
        db.update("update penalty_decision set facts = 'something else' where decision_id = ?", facts);
        refused(
                DecisionRule.DECISION_CONTENT_CHANGED,
                () -> made.approve(
                        facts, made.stored(facts).version(), made.stored(facts).contentHash(), APPROVER));
        waits(effects);
        waits(facts);
    }

    @Test
    void isAskedWhateverWayTheWeightComesAbout() {
        assertHeld("money", fine(100_001));
        assertHeld("money", fine(60_000), fine(60_000));
        assertHeld(
                "money",
                new EffectSpec.Deposit(EffectSpec.Deposit.Act.FINE, new Money(1, Currency.getInstance("USD"))));
        assertHeld("standing", new EffectSpec.Standing(EffectSpec.Standing.Act.SUSPEND, 1));
        assertHeld("class", new EffectSpec.Points(ViolationClass.B, 1, false));
        assertHeld("class", new EffectSpec.Points(ViolationClass.C, 0, true));

        UUID enough = made.draft(fine(100_000));
        assertThat(made.propose(enough)).isEqualTo(DecisionState.IN_FORCE);
    }

    @Test
    void isAskedWhenSmallPartsWeighTogether() {
        String shop = made.merchant();
        UUID first = made.draft(made.heard(shop, null), LIGHT, fine(60_000));
        assertThat(made.propose(first)).isEqualTo(DecisionState.IN_FORCE);
        // Another officer and another rule make no difference, nor does taking the first one back.
        made.reverse(first, REVIEWER);
        UUID second = made.draft(made.heard(shop, null), "A-04", fine(60_000));
        assertThat(made.propose(second, WRITER)).isEqualTo(DecisionState.HELD);
        assertThat(made.stored(second).heldFor()).contains("split");

        clock.advance(Duration.ofDays(8));
        UUID later = made.draft(made.heard(shop, null), LIGHT, fine(60_000));
        assertThat(made.propose(later)).isEqualTo(DecisionState.IN_FORCE);
    }

    @Test
    void isAskedWhenSmallPartsComeAtTheSameTime() throws Exception {
        String shop = made.merchant();
        List<UUID> both = List.of(
                made.draft(made.heard(shop, null), LIGHT, fine(60_000)),
                made.draft(made.heard(shop, null), LIGHT, fine(60_000)));

        together(both.stream()
                .<Callable<Object>>map(id -> () -> made.propose(id))
                .toList());

        assertThat(both.stream()
                        .filter(id -> made.stored(id).state() == DecisionState.IN_FORCE)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void decidesOnce() throws Exception {
        UUID id = held();
        String mark = made.mark(id);
        long version = made.stored(id).version();

        together(List.of(
                () -> made.approve(id, version, mark, APPROVER), () -> made.approve(id, version, mark, REVIEWER)));

        assertThat(made.stored(id).state()).isEqualTo(DecisionState.IN_FORCE);
        assertThat(made.count(
                        "select count(*) from penalty_decision_entry where decision_id = ? and kind = 'approved'", id))
                .isEqualTo(1);
    }

    @Test
    void isAPerson() {
        UUID id = held();

        for (Actor machine : List.of(
                new Actor(Actor.Kind.TOKEN, "token"),
                Actor.system("robot"),
                new Actor(Actor.Kind.MERCHANT, "m"),
                Actor.anonymous())) {
            refused(DecisionRule.DECISION_NOT_STAFF, () -> made.approve(id, machine));
            UUID draft = made.draft(made.heard(made.merchant(), null), LIGHT, fine(1));
            refused(DecisionRule.DECISION_NOT_STAFF, () -> made.propose(draft, machine));
        }
        waits(id);
    }

    @Test
    void isNotSparedByTheTimer() throws Exception {
        UUID id = made.draft(about, LIGHT, fine(60_000));
        Content content = made.stored(id).content();
        made.edit(
                id,
                OFFICER,
                new Content(
                        content.ruleVersionId(),
                        content.ruleCode(),
                        content.facts(),
                        content.reasons(),
                        "time to cure",
                        content.detection(),
                        content.automation(),
                        3,
                        null),
                List.of(fine(60_000)));
        assertThat(made.propose(id)).isEqualTo(DecisionState.DELAYED);
        db.update(
                "update penalty_effect set terms = jsonb_set(terms, '{amount,minor}', '200000') where decision_id = ?",
                id);

        clock.advance(Duration.ofDays(3));
        beans.getBean(BeginDecisions.class).begin(id);

        assertThat(made.stored(id).state()).isEqualTo(DecisionState.DELAYED);
        assertThat(made.stored(id).stoppedFor()).isEqualTo("money");
        assertThat(made.view(id).effects()).allMatch(effect -> effect.appliedAt() == null);
        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.approve(id, OFFICER));
        beans.getBean(BeginDecisions.class).begin(id);
        assertThat(made.stored(id).state()).isEqualTo(DecisionState.DELAYED);
    }

    @Test
    void standsInTheDatabaseAsWell() {
        UUID id = held();

        impossible("update penalty_decision set approved_by = proposed_by where decision_id = ?", id);
        impossible("update penalty_decision set approved_by = authors[1] where decision_id = ?", id);
        impossible(
                "update penalty_decision set state = 'in_force', statement_id = decision_id, decided_at = now(),"
                        + " effective_at = now() where decision_id = ?",
                id);
        made.approve(id, APPROVER);
        impossible("update penalty_decision set facts = 'other' where decision_id = ?", id);
        impossible("update penalty_decision set authors = '{}' where decision_id = ?", id);
        impossible("delete from penalty_decision where decision_id = ?", id);
        impossible("delete from penalty_decision_entry where decision_id = ?", id);
        impossible("update penalty_decision_entry set actor = 'nobody' where decision_id = ?", id);
    }

    @Test
    void isNeededToTakeItBackAsWell() {
        UUID id = held();
        made.approve(id, APPROVER);

        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.reverse(id, OFFICER));
        refused(DecisionRule.DECISION_SAME_PERSON, () -> made.reverse(id, APPROVER));
        OwnMotion motion = beans.getBean(OwnMotion.class);
        UUID request = UUID.randomUUID();
        made.in(() -> {
            motion.ask(request, id, List.of(), "a mistake", clock.instant(), WRITER);
            return id;
        });
        for (Actor same : List.of(WRITER, OFFICER, APPROVER)) {
            refused(
                    DecisionRule.DECISION_SAME_PERSON,
                    () -> made.in(() -> {
                        motion.answer(id, request, true, null, clock.instant(), same);
                        return id;
                    }));
        }
        assertThat(made.stored(id).state()).isEqualTo(DecisionState.IN_FORCE);
    }

    private UUID held() {
        UUID id = made.draft(about, SERIOUS, DecisionFixture.demotion(7));
        assertThat(made.propose(id)).isEqualTo(DecisionState.HELD);
        return id;
    }

    private void assertHeld(String reason, EffectSpec... specs) {
        UUID id = made.draft(specs);
        assertThat(made.propose(id)).isEqualTo(DecisionState.HELD);
        assertThat(made.stored(id).heldFor()).contains(reason);
    }

    private void waits(UUID id) {
        assertThat(made.stored(id).state()).isEqualTo(DecisionState.HELD);
        assertThat(made.view(id).effects()).isNotEmpty().allMatch(effect -> effect.appliedAt() == null);
    }

    private static EffectSpec fine(long minor) {
        return new EffectSpec.Deposit(EffectSpec.Deposit.Act.FINE, new Money(minor, Currency.getInstance("CNY")));
    }

    private static void refused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    private void impossible(String sql, UUID id) {
        assertThatThrownBy(() -> db.update(sql, id)).isInstanceOf(DataAccessException.class);
    }

    /** Everybody at once; a conflict is a fine answer. */
    private static void together(List<Callable<Object>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (Pool pool = new Pool(Executors.newFixedThreadPool(acts.size()))) {
            List<Future<Object>> running = acts.stream()
                    .map(act -> pool.threads().submit(() -> {
                        start.await();
                        try {
                            return act.call();
                        } catch (Conflict late) {
                            return late;
                        }
                    }))
                    .toList();
            for (Future<Object> one : running) {
                one.get();
            }
        }
    }

    private record Pool(ExecutorService threads) implements AutoCloseable {
        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
