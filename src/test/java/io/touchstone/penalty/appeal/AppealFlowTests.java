package io.touchstone.penalty.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.Answers.Answer;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReversalReport;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Appeals against real decisions, from the filing to what winning one undoes. */
@TouchstoneTest
class AppealFlowTests {

    private static final Actor MERCHANT =
            new Actor(Actor.Kind.MERCHANT, UUID.randomUUID().toString());
    private static final Actor SECOND = new Actor(Actor.Kind.STAFF, "second-reviewer");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Filings filings;

    @Autowired
    private AppealBook book;

    @Autowired
    private Answers answers;

    @Autowired
    private Escalations escalations;

    @Autowired
    private AppealRows rows;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;

    @BeforeEach
    void fresh() {
        clock.reset();
        made = new DecisionFixture(beans);
    }

    @Test
    void undoesEverythingWhenAnAppealIsWon() {
        DecisionView decision = decided();
        UUID appeal = filed(decision);
        claim(appeal, DecisionFixture.REVIEWER);

        in(() -> answers.overturn(answer(appeal, DecisionFixture.REVIEWER)));

        assertThat(made.view(decision.id()).state()).isEqualTo(DecisionState.REVERSED);
        assertThat(restrictions.ofMerchant(Objects.requireNonNull(decision.merchantId()), clock.instant()))
                .isEmpty();
        List<ReversalReport> reports = transaction.execute(status -> decisions.reversals(decision.id()));
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.ground()).isEqualTo("appeal");
            assertThat(report.reference()).isEqualTo(number(appeal));
            assertThat(report.effects()).hasSize(2);
        });
        assertThat(state(appeal)).isEqualTo("overturned");
        assertThat(audited("penalty.appeal_overturned", number(appeal))).isOne();
    }

    @Test
    void undoesOnlyTheEffectsThatWereChosen() {
        DecisionView decision = decided();
        UUID appeal = filed(decision);
        claim(appeal, DecisionFixture.REVIEWER);
        UUID first = decision.effects().get(0).id();
        Set<UUID> both = Set.of(first, decision.effects().get(1).id());

        refused(
                AppealRule.APPEAL_EFFECTS_NONE,
                () -> in(() -> answers.vary(answer(appeal, DecisionFixture.REVIEWER), Set.of())));
        refused(
                AppealRule.APPEAL_EFFECTS_NONE,
                () -> in(() -> answers.vary(answer(appeal, DecisionFixture.REVIEWER), Set.of(UUID.randomUUID()))));
        refused(
                AppealRule.APPEAL_EFFECTS_ALL,
                () -> in(() -> answers.vary(answer(appeal, DecisionFixture.REVIEWER), both)));
        in(() -> answers.vary(answer(appeal, DecisionFixture.REVIEWER), Set.of(first)));

        assertThat(made.view(decision.id()).state()).isEqualTo(DecisionState.VARIED);
        assertThat(restrictions.ofMerchant(Objects.requireNonNull(decision.merchantId()), clock.instant()))
                .hasSize(1);
        assertThat(state(appeal)).isEqualTo("varied");
    }

    @Test
    void refusesALateAppealAndNamesTheDay() {
        DecisionView decision = decided();
        clock.advance(Duration.ofDays(7));

        assertThatThrownBy(() -> filed(decision)).isInstanceOfSatisfying(RuleViolation.class, broken -> {
            assertThat(broken.rule()).isEqualTo(AppealRule.APPEAL_LATE);
            assertThat(broken.arguments()).containsExactly("2026-03-08");
        });
        clock.set(clock.instant().minusSeconds(1));
        assertThat(filed(decision)).isNotNull();
    }

    @Test
    void takesOneAppealALevelAndTwoLevels() {
        DecisionView decision = decided();
        UUID first = filed(decision);
        refused(AppealRule.APPEAL_FILED_ALREADY, () -> filed(decision));
        claim(first, DecisionFixture.REVIEWER);
        in(() -> answers.uphold(answer(first, DecisionFixture.REVIEWER)));

        UUID second = filed(decision);
        refused(AppealRule.APPEAL_DECIDES_OWN, () -> claim(second, DecisionFixture.REVIEWER));
        claim(second, SECOND);
        in(() -> answers.uphold(answer(second, SECOND)));

        assertThat(rows.find(second).orElseThrow().head().level()).isEqualTo(2);
        refused(AppealRule.APPEAL_LEVELS_OVER, () -> filed(decision));
    }

    @Test
    void closesTheSecondLevelInTime() {
        DecisionView decision = decided();
        UUID first = filed(decision);
        claim(first, DecisionFixture.REVIEWER);
        in(() -> answers.uphold(answer(first, DecisionFixture.REVIEWER)));
        clock.advance(Duration.ofDays(7));

        refused(AppealRule.APPEAL_LATE, () -> filed(decision));
    }

    @Test
    void filesADoubleSubmitOnceAndAgainAfterAWithdrawal() {
        DecisionView decision = decided();
        UUID once = UUID.randomUUID();
        String number = file(decision, once);
        assertThat(file(decision, once)).isEqualTo(number);

        in(() -> book.act(once, appeal -> appeal.withdraw(clock.instant(), MERCHANT)));
        assertThat(file(decision, UUID.randomUUID())).isNotEqualTo(number);
    }

    @Test
    void isNeverDecidedByWhoHadAHandInItWhateverTheApplicationAsks() {
        DecisionView decision = decided();
        UUID appeal = filed(decision);

        refused(AppealRule.APPEAL_DECIDES_OWN, () -> claim(appeal, DecisionFixture.OFFICER));
        assertThatThrownBy(() -> db.update(
                        "update penalty_appeal set state = 'reviewing', reviewer = ?, claimed_at = filed_at where appeal_id = ?",
                        DecisionFixture.OFFICER.toString(),
                        appeal))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("update penalty_appeal_entry set words = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("delete from penalty_appeal")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void passesOnWhatNobodyAnsweredInTime() {
        DecisionView decision = decided();
        UUID appeal = filed(decision);
        clock.advance(Duration.ofDays(12));

        escalations.escalate();
        assertThat(escalations.escalate()).isZero();

        Map<String, Object> row = db.queryForMap("select * from penalty_appeal where appeal_id = ?", appeal);
        assertThat(row).containsEntry("state", "filed").doesNotContainEntry("escalated_at", null);
        refused(AppealRule.APPEAL_FOR_SENIORS, () -> claim(appeal, DecisionFixture.REVIEWER));
        in(() -> book.act(appeal, one -> one.claim(true, clock.instant(), SECOND)));
        assertThat(state(appeal)).isEqualTo("reviewing");
    }

    @Test
    void settlesWhatFellAwayByAnotherWay() {
        DecisionView decision = decided();
        UUID appeal = filed(decision);

        made.reverse(decision.id(), DecisionFixture.REVIEWER);

        assertThat(state(appeal)).isEqualTo("moot");
        refused(AppealRule.APPEAL_NOT_APPEALABLE, () -> filed(decision));
    }

    @Test
    void makesAppealsForTheDemo() {
        decided();
        decided();
        decided();

        in(() -> beans.getBean(DemoAppeals.class).tell());

        assertThat(made.count("select count(*) from penalty_appeal where appellant = 'SYSTEM:demo'"))
                .isEqualTo(3);
    }

    private DecisionView decided() {
        return made.inForce(made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(14)));
    }

    private UUID filed(DecisionView decision) {
        UUID once = UUID.randomUUID();
        file(decision, once);
        return once;
    }

    private String file(DecisionView decision, UUID once) {
        return Objects.requireNonNull(transaction.execute(status -> filings.byMerchant(
                decisions.find(decision.id()),
                new FileAppeal(once, "it was not like that", null, List.of(), clock.instant(), MERCHANT))));
    }

    private void claim(UUID appeal, Actor by) {
        in(() -> book.act(appeal, one -> one.claim(false, clock.instant(), by)));
    }

    private Answer answer(UUID appeal, Actor by) {
        long version = rows.find(appeal).orElseThrow().stored().version();
        return new Answer(appeal, version, "this is why", clock.instant(), by);
    }

    private String number(UUID appeal) {
        return rows.find(appeal).orElseThrow().head().number();
    }

    private String state(UUID appeal) {
        return rows.find(appeal).orElseThrow().state().word();
    }

    private long audited(String action, String number) {
        return Objects.requireNonNull(db.queryForObject(
                "select count(*) from audit_event where action = ? and subject_id = ?", Long.class, action, number));
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void refused(AppealRule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
