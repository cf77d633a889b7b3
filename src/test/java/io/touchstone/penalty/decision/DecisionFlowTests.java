package io.touchstone.penalty.decision;

import static io.touchstone.penalty.decision.DecisionFixture.APPROVER;
import static io.touchstone.penalty.decision.DecisionFixture.SERIOUS;
import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
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
        assertThat(made.count("select count(*) from audit_event where action = 'penalty.decided' and subject_id = ?", decided.number()))
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
        assertThat(report.effects()).extracting(EffectView::state).containsExactly(EffectView.State.REVERTED, EffectView.State.REVERTED);
        assertThat(report.figures())
                .anySatisfy(figure -> {
                    assertThat(figure.key()).isEqualTo("weight_search");
                    assertThat(figure.before()).isEqualTo("0.30");
                    assertThat(figure.after()).isEqualTo("1.0");
                });
        assertThat(restrictions.ofMerchant(decided.merchantId(), clock.instant())).isEmpty();
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
        assertThat(restrictions.ofMerchant(decided.merchantId(), clock.instant())).hasSize(1);

        made.reverse(id, APPROVER, decided.effects().get(1).id());
        assertThat(made.view(id).state()).isEqualTo(DecisionState.REVERSED);
    }
}
