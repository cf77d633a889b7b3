package io.touchstone.penalty.effect;

import static io.touchstone.penalty.effect.EffectFixture.NOW;
import static io.touchstone.penalty.effect.EffectFixture.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TouchstoneTest
class RestrictionEffectTests {

    private static final EffectSpec.Restriction DEMOTION = restriction(RestrictionKind.SEARCH, "0.30", 7);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Effects effects;

    @Autowired
    private DecisionEffects inside;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private SettlementTerms terms;

    private EffectFixture fixture;
    private String shop = "";

    @BeforeEach
    void aShop() {
        fixture = new EffectFixture(application);
        shop = fixture.shop();
    }

    @Test
    void restrictsForTheDaysOfTheDecisionUnderItsNumber() {
        Effects.Cause cause = fixture.decision(shop);

        EffectView effect = fixture.apply(cause, DEMOTION).get(0);

        assertThat(effect.state()).isEqualTo(EffectView.State.APPLIED);
        assertThat(effect.endsAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(effect.figures()).containsExactly(new EffectHandler.Figure("weight_search", "1.0", "0.30"));
        assertThat(inForce(NOW))
                .extracting(RestrictionView::caseNo, RestrictionView::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(cause.number(), effect.endsAt()));
    }

    @Test
    void foreseesTheWeightWithoutChangingIt() {
        Effects.Planned planned = fixture.preview(
                        fixture.decision(shop), restriction(RestrictionKind.SHIELDING, "0", 7))
                .get(0);

        assertThat(planned.foreseen().figures())
                .containsExactly(
                        new EffectHandler.Figure("weight_search", "1.0", "0.0"),
                        new EffectHandler.Figure("weight_campaign", "1.0", "0.0"));
        assertThat(inForce(NOW)).isEmpty();
    }

    @Test
    void saysThatItNeedsAShopWhenTheDecisionIsAboutABrand() {
        assertThat(fixture.preview(fixture.decision(null), DEMOTION)
                        .get(0)
                        .foreseen()
                        .obstacles())
                .containsExactly(EffectRule.EFFECT_NEEDS_A_SHOP);
    }

    @Test
    void leavesTheHeavierOfTwoInForceWhicheverIsUndone() {
        Effects.Cause light = fixture.decision(shop);
        Effects.Cause heavy = fixture.decision(shop);
        EffectView half = fixture.apply(light, restriction(RestrictionKind.SEARCH, "0.50", 30))
                .get(0);
        EffectView third = fixture.apply(heavy, DEMOTION).get(0);

        assertThat(fixture.revert(heavy, third).figures())
                .containsExactly(new EffectHandler.Figure("weight_search", "0.30", "0.50"));
        assertThat(fixture.revert(light, half).figures())
                .containsExactly(new EffectHandler.Figure("weight_search", "0.50", "1.0"));
        assertThat(inForce(NOW)).isEmpty();
    }

    @Test
    void leavesAnEffectAsItIsWhenItIsUndoneTwiceOrItsTimeIsOver() {
        Effects.Cause cause = fixture.decision(shop);
        List<EffectView> applied = fixture.apply(cause, DEMOTION, restriction(RestrictionKind.CAMPAIGN, "0", 30));
        Instant later = NOW.plus(Duration.ofDays(8));

        assertThat(fixture.revert(cause, applied.get(0), later).state()).isEqualTo(EffectView.State.ENDED);
        EffectView once = fixture.revert(cause, applied.get(1), later);
        assertThat(once.state()).isEqualTo(EffectView.State.REVERTED);
        assertThat(fixture.revert(cause, applied.get(1), later)).isEqualTo(once);
    }

    @Test
    void endsByItsDateWithoutBeingLifted() {
        Effects.Cause cause = fixture.decision(shop);
        EffectView effect = fixture.apply(cause, DEMOTION).get(0);

        inside.endDue(NOW.plus(Duration.ofDays(7)), 1000, SOMEBODY);

        assertThat(effects.of(cause.decisionId()).get(0).state()).isEqualTo(EffectView.State.ENDED);
        assertThat(effects.of(cause.decisionId()).get(0).endedAt()).isEqualTo(effect.endsAt());
        assertThat(restrictions.history(shop, NOW, 10).get(0).liftedAt()).isNull();
    }

    @Test
    void waitsForACorrectiveActionWhereTheRuleDemandsOne() {
        Effects.Cause cause = waiting();
        fixture.apply(cause, DEMOTION);
        Instant late = NOW.plus(Duration.ofDays(20));
        assertThat(inForce(late)).hasSize(1);

        fixture.inTransaction(() -> effects.releaseWaiting(cause, late, SOMEBODY));

        assertThat(inForce(late)).isEmpty();
        assertThat(effects.of(cause.decisionId()).get(0).state()).isEqualTo(EffectView.State.ENDED);
    }

    @Test
    void servesItsDaysEvenIfTheCorrectiveActionComesEarly() {
        Effects.Cause cause = waiting();
        fixture.apply(cause, DEMOTION);
        Instant early = NOW.plus(Duration.ofDays(2));
        Instant end = NOW.plus(Duration.ofDays(7));

        fixture.inTransaction(() -> effects.releaseWaiting(cause, early, SOMEBODY));
        assertThat(inForce(end.minusSeconds(1))).hasSize(1);
        assertThat(effects.of(cause.decisionId()).get(0).endsAt()).isEqualTo(end);

        inside.endDue(end, 1000, SOMEBODY);
        assertThat(inForce(end)).isEmpty();
    }

    @Test
    void countsAStepThatMovedHereFromWhereItBegan() {
        Effects.Cause cause = fixture.decision(shop);
        UUID run = UUID.randomUUID();
        Instant since = NOW.minus(Duration.ofDays(5));

        fixture.inTransaction(() -> effects.applyRun(
                cause, run, List.of(DEMOTION, restriction(RestrictionKind.PUBLISH, "0", 3)), since, NOW, SOMEBODY));

        assertThat(effects.ofRun(run)).extracting(EffectView::endsAt).containsExactly(since.plus(Duration.ofDays(7)));
        assertThat(inForce(NOW)).extracting(RestrictionView::from).containsExactly(NOW);
    }

    @Test
    void settlesOrdersUnderWayLaterAndUndoesOneTermOfSeveral() {
        String order = fixture.order(shop, "p-" + shop);
        Effects.Cause cause = fixture.decision(shop);
        List<EffectView> applied = fixture.apply(
                cause, term(TermTrigger.PENALTY_24, "merchant"), term(TermTrigger.PENALTY_2, "product:p-" + shop));
        assertThat(terms.ofOrder(order, NOW).days()).isEqualTo(30);

        fixture.revert(cause, applied.get(0));

        assertThat(terms.ofOrder(order, NOW).days()).isEqualTo(15);
    }

    private Effects.Cause waiting() {
        Effects.Cause cause = fixture.decision(shop);
        return new Effects.Cause(cause.decisionId(), cause.number(), shop, cause.reason(), true);
    }

    private List<RestrictionView> inForce(Instant at) {
        return restrictions.ofMerchant(shop, at);
    }

    private static EffectSpec.Restriction restriction(RestrictionKind kind, String weight, int days) {
        return new EffectSpec.Restriction(kind, RestrictionScope.merchant().word(), new BigDecimal(weight), days, null);
    }

    private static EffectSpec.Restriction term(TermTrigger trigger, String scope) {
        return new EffectSpec.Restriction(RestrictionKind.SETTLEMENT_TERM, scope, BigDecimal.ZERO, null, trigger);
    }
}
