package io.touchstone.penalty.decision;

import static io.touchstone.penalty.decision.DecisionFixture.APPROVER;
import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static io.touchstone.penalty.decision.DecisionFixture.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision from its draft to its undoing. */
@TouchstoneTest
class DecisionFlowTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;

    @BeforeEach
    void decisions() {
        clock.reset();
        made = new DecisionFixture(beans);
    }

    @Test
    void takesEffectWithItsStatementWhenOnePersonIsEnough() {
        UUID id = made.draft(DecisionFixture.demotion(7));

        assertThat(made.propose(id)).isEqualTo(DecisionState.IN_FORCE);

        DecisionView decided = made.view(id);
        assertThat(decided.effects()).extracting(EffectView::state).containsOnly(EffectView.State.APPLIED);
        assertThat(decided.approvedBy()).isNull();
        assertThat(made.stored(id).statementId()).isNotNull();
        assertThat(restrictions.ofMerchant(decided.merchantId(), clock.instant()))
                .singleElement()
                .satisfies(one -> assertThat(one.caseNo()).isEqualTo(decided.number()));
        assertThat(made.count(
                        "select count(*) from audit_event where action = 'penalty.decided' and subject_id = ?",
                        decided.number()))
                .isEqualTo(1);
    }

    @Test
    void waitsForASecondPersonWhenItWeighs() {
        UUID id = made.draft(made.heard(made.merchant(), null), SERIOUS, DecisionFixture.demotion(7));

        assertThat(made.propose(id)).isEqualTo(DecisionState.HELD);
        assertThat(made.stored(id).heldFor()).containsExactly("class");
        assertThat(made.view(id).effects()).extracting(EffectView::state).containsOnly(EffectView.State.PLANNED);

        assertThat(made.approve(id, APPROVER)).isEqualTo(DecisionState.IN_FORCE);
        assertThat(made.view(id).approvedBy()).isEqualTo(APPROVER.toString());
    }

    @Test
    void undoesEveryEffectAndSaysSo() {
        UUID id = made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(14));
        DecisionView decided = made.inForce(id);

        ReversalReport report = made.reverse(id, REVIEWER);

        assertThat(made.view(id).state()).isEqualTo(DecisionState.REVERSED);
        assertThat(report.effects())
                .extracting(EffectView::state)
                .containsExactly(EffectView.State.REVERTED, EffectView.State.REVERTED);
        assertThat(report.figures()).anySatisfy(figure -> {
            assertThat(figure.key()).isEqualTo("weight_search");
            assertThat(figure.before()).isEqualTo("0.30");
            assertThat(figure.after()).isEqualTo("1.0");
        });
        assertThat(restrictions.ofMerchant(decided.merchantId(), clock.instant()))
                .isEmpty();
        assertThat(beans.getBean(Decisions.class).reversals(id)).singleElement().satisfies(kept -> {
            assertThat(kept.effects()).hasSize(2);
            assertThat(kept.figures()).isEqualTo(report.figures());
        });
        assertThatThrownBy(() -> made.reverse(id, REVIEWER)).isInstanceOf(Conflict.class);
    }

    @Test
    void variesADecisionAndReversesWhatIsLeft() {
        UUID id = made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(14));
        DecisionView decided = made.inForce(id);
        UUID first = decided.effects().get(0).id();

        made.reverse(id, APPROVER, first);
        assertThat(made.view(id).state()).isEqualTo(DecisionState.VARIED);
        assertThat(restrictions.ofMerchant(decided.merchantId(), clock.instant()))
                .hasSize(1);

        made.reverse(id, APPROVER, decided.effects().get(1).id());
        assertThat(made.view(id).state()).isEqualTo(DecisionState.REVERSED);
    }

    @Test
    void beginsWhenTheDaysOfGraceAreOver() {
        UUID id = delayed();
        DecisionView told = made.view(id);
        assertThat(made.stored(id).statementId()).isNotNull();
        assertThat(restrictions.ofMerchant(told.merchantId(), clock.instant())).isEmpty();

        clock.advance(Duration.ofDays(3).minusSeconds(1));
        beans.getBean(BeginDecisions.class).begin(id);
        assertThat(made.view(id).state()).isEqualTo(DecisionState.DELAYED);
        clock.advance(Duration.ofSeconds(1));
        beans.getBean(BeginDecisions.class).begin(id);

        assertThat(made.view(id).state()).isEqualTo(DecisionState.IN_FORCE);
        assertThat(made.view(id).effectiveAt()).isEqualTo(clock.instant());
        assertThat(restrictions.ofMerchant(told.merchantId(), clock.instant())).hasSize(1);
    }

    @Test
    void neverBeginsOnceItWasCured() {
        UUID id = delayed();
        made.in(() -> {
            beans.getBean(Decisions.class).cured(id, "put right", clock.instant(), APPROVER);
            return id;
        });
        clock.advance(Duration.ofDays(9));
        beans.getBean(BeginDecisions.class).begin(id);

        assertThat(made.view(id).state()).isEqualTo(DecisionState.CURED);
        assertThat(made.view(id).effects()).extracting(EffectView::state).containsOnly(EffectView.State.PLANNED);
    }

    @Test
    void isNotDecidedTwiceOnTheSameFacts() {
        CaseView about = made.heard(made.merchant(), null);
        UUID first = made.draft(about, DecisionFixture.LIGHT, DecisionFixture.demotion(7));
        made.inForce(first);
        made.reverse(first, REVIEWER);

        UUID again = made.draft(about, DecisionFixture.LIGHT, DecisionFixture.demotion(7));
        assertThatThrownBy(() -> made.propose(again))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(DecisionRule.DECISION_IMMUNE));
        Content content = made.stored(again).content();
        made.edit(
                again,
                DecisionFixture.OFFICER,
                new Content(
                        content.ruleVersionId(),
                        content.ruleCode(),
                        content.facts(),
                        content.reasons(),
                        content.deviation(),
                        false,
                        Automation.NOT,
                        0,
                        "a second parcel was opened"),
                List.of(DecisionFixture.demotion(7)));
        assertThat(made.propose(again)).isEqualTo(DecisionState.IN_FORCE);

        UUID other = made.draft(about, DecisionFixture.LIGHT, DecisionFixture.demotion(7));
        clock.advance(Duration.ofDays(91));
        assertThatThrownBy(() -> made.propose(other))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isNotEqualTo(DecisionRule.DECISION_IMMUNE));
    }

    @Test
    void demandsAReasonForWhatDiffersFromTheRule() {
        UUID plain = made.draft(made.heard(made.merchant(), null), "A-04");
        assertThat(made.propose(plain)).isEqualTo(DecisionState.IN_FORCE);

        UUID id = made.draft(DecisionFixture.demotion(7));
        Content content = made.stored(id).content();
        made.edit(
                id,
                DecisionFixture.OFFICER,
                new Content(
                        content.ruleVersionId(),
                        content.ruleCode(),
                        content.facts(),
                        content.reasons(),
                        null,
                        false,
                        Automation.NOT,
                        0,
                        null),
                List.of(DecisionFixture.demotion(7)));
        assertThatThrownBy(() -> made.propose(id))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(DecisionRule.DECISION_DEVIATION_UNEXPLAINED));
    }

    @Test
    void undoesRunsOfTheLadderThatStandUnderAnotherDecision() {
        String shop = made.merchant();
        UUID first = made.draft(made.heard(shop, null), DecisionFixture.LIGHT, points(11));
        made.inForce(first);
        UUID second = made.draft(made.heard(shop, null), DecisionFixture.LIGHT, points(1));
        Rehearsed foreseen = beans.getBean(Rehearsal.class).run(second, clock.instant(), APPROVER);
        assertThat(foreseen.runs()).isNotEmpty();
        assertThat(made.view(second).effects()).hasSize(1);
        DecisionView decided = made.inForce(second);
        assertThat(decided.effects()).hasSize(1 + foreseen.runs().size());
        UUID run = decided.effects().get(1).id();
        assertThatThrownBy(() -> made.reverse(second, REVIEWER, run))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(DecisionRule.DECISION_EFFECT_FOLLOWS_POINTS));

        ReversalReport report = made.reverse(first, REVIEWER);

        assertThat(report.effects()).hasSize(1 + foreseen.runs().size());
        assertThat(report.effects()).extracting(EffectView::decisionId).contains(first, second);
        assertThat(made.view(second).state()).isEqualTo(DecisionState.IN_FORCE);
        assertThat(report.figures()).anySatisfy(figure -> {
            assertThat(figure.key()).isEqualTo("points_a");
            assertThat(figure.before()).isEqualTo("12");
            assertThat(figure.after()).isEqualTo("1");
        });
    }

    @Test
    void canBeTakenBackAfterItsMeasuresHaveEnded() {
        UUID id = made.draft(DecisionFixture.demotion(7));
        made.inForce(id);
        clock.advance(Duration.ofDays(8));

        made.reverse(id, REVIEWER);

        assertThat(made.view(id).state()).isEqualTo(DecisionState.REVERSED);
    }

    private static EffectSpec points(int points) {
        return new EffectSpec.Points(ViolationClass.A, points, false);
    }

    private UUID delayed() {
        UUID id = made.draft(DecisionFixture.demotion(7));
        Content content = made.stored(id).content();
        made.edit(
                id,
                DecisionFixture.OFFICER,
                new Content(
                        content.ruleVersionId(),
                        content.ruleCode(),
                        content.facts(),
                        content.reasons(),
                        "time to cure",
                        false,
                        Automation.NOT,
                        3,
                        null),
                List.of(DecisionFixture.demotion(7)));
        assertThat(made.propose(id)).isEqualTo(DecisionState.DELAYED);
        return id;
    }
}
