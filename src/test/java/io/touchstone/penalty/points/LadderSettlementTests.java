package io.touchstone.penalty.points;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.penalty.ViolationStanding.Points;
import io.touchstone.penalty.Violations;
import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class LadderSettlementTests {

    private static final Instant FIRST = NOW.minus(Duration.ofDays(3));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Violations violations;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private JdbcTemplate db;

    private PointsFixture fixture;
    private String shop = "";

    @BeforeEach
    void aShop() {
        fixture = new PointsFixture(application);
        shop = fixture.shop();
    }

    @Test
    void runsTheNodeThatTheDecisionsPointsReach() {
        fixture.decide(shop, FIRST, points(ViolationClass.A, 11));
        assertThat(shielded(FIRST)).isEmpty();

        Effects.Cause second = fixture.decide(shop, NOW, points(ViolationClass.A, 1));

        assertThat(now()).isEqualTo(new Points(12, 0, 0));
        assertThat(shielded(NOW)).extracting(RestrictionView::caseNo).containsExactly(second.number());
        assertThat(shielded(NOW)).extracting(RestrictionView::until).containsExactly(NOW.plus(Duration.ofDays(7)));
        assertThat(fixture.effects(second).get(0).figures())
                .contains(new Figure("points_a", "11", "12"), new Figure("ladder_a", "none", "12"));
    }

    @Test
    void undoesTheNodeWithThePointsOfAnEarlierDecision() {
        Effects.Cause first = fixture.decide(shop, FIRST, points(ViolationClass.A, 11));
        Effects.Cause second = fixture.decide(shop, NOW, points(ViolationClass.A, 1));

        fixture.reverse(first, NOW);

        assertThat(now()).isEqualTo(new Points(1, 0, 0));
        assertThat(shielded(NOW)).isEmpty();
        assertThat(fixture.effects(second))
                .filteredOn(effect -> effect.run() != null)
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(effect.state()).isEqualTo(EffectView.State.REVERTED));
    }

    @Test
    void endsALighterNodeWithAHeavierAndBringsItBackWhenThatIsUndone() {
        Effects.Cause light = fixture.decide(shop, FIRST, points(ViolationClass.B, 12));
        Effects.Cause heavy = fixture.decide(shop, NOW, points(ViolationClass.B, 12));
        assertThat(shielded(NOW)).extracting(RestrictionView::caseNo).containsExactly(heavy.number());
        assertThat(shielded(NOW)).extracting(RestrictionView::until).containsExactly(NOW.plus(Duration.ofDays(14)));

        fixture.reverse(heavy, NOW);

        assertThat(shielded(NOW)).extracting(RestrictionView::caseNo).containsExactly(light.number());
        assertThat(shielded(NOW)).extracting(RestrictionView::until).containsExactly(FIRST.plus(Duration.ofDays(7)));
    }

    @Test
    void movesANodeThatWouldHaveBegunElsewhereAndEndsItWhenItWouldHaveEnded() {
        Effects.Cause first = fixture.decide(shop, FIRST, points(ViolationClass.B, 12));
        Instant second = FIRST.plus(Duration.ofDays(1));
        Effects.Cause left = fixture.decide(shop, second, points(ViolationClass.B, 12));

        fixture.reverse(first, NOW);

        assertThat(now()).isEqualTo(new Points(0, 12, 0));
        assertThat(shielded(NOW)).extracting(RestrictionView::caseNo).containsExactly(left.number());
        assertThat(shielded(NOW)).extracting(RestrictionView::from).containsExactly(NOW);
        assertThat(shielded(NOW)).extracting(RestrictionView::until).containsExactly(second.plus(Duration.ofDays(7)));
    }

    @Test
    void beginsNothingAnewThatWouldBeOver() {
        Effects.Cause first = fixture.decide(shop, NOW.minus(Duration.ofDays(30)), points(ViolationClass.B, 12));
        fixture.decide(shop, NOW.minus(Duration.ofDays(20)), points(ViolationClass.B, 12));

        fixture.reverse(first, NOW);

        assertThat(now()).isEqualTo(new Points(0, 12, 0));
        assertThat(shielded(NOW)).isEmpty();
    }

    @Test
    void leavesNoTraceInWhatHoldsWhenEverythingIsUndoneInAnyOrder() {
        Effects.Cause a = fixture.decide(shop, FIRST, points(ViolationClass.B, 12));
        Effects.Cause b = fixture.decide(shop, FIRST, points(ViolationClass.B, 12));
        Effects.Cause c = fixture.decide(shop, NOW, points(ViolationClass.A, 24));

        List.of(b, c, a).forEach(one -> fixture.reverse(one, NOW));

        assertThat(now()).isEqualTo(new Points(0, 0, 0));
        assertThat(restrictions.ofMerchant(shop, NOW)).isEmpty();
        assertThat(db.queryForObject(
                        "select count(*) from penalty_ladder_run where merchant_id = ? and state <> 'undone'",
                        Long.class,
                        shop))
                .isZero();
    }

    @Test
    void foreseesPointsAndNodeWithoutChangingThem() {
        Effects.Planned planned =
                fixture.preview(shop, NOW, points(ViolationClass.B, 25)).get(0);

        assertThat(planned.foreseen().figures())
                .containsExactly(new Figure("points_b", "0", "25"), new Figure("ladder_b", "none", "24"));
        assertThat(now()).isEqualTo(new Points(0, 0, 0));
    }

    @Test
    void answersForThePastFromWhatWasKnownThen() {
        Effects.Cause cause = fixture.decide(shop, FIRST, points(ViolationClass.C, 24));
        fixture.reverse(cause, NOW);

        assertThat(violations.of(shop, FIRST.minusSeconds(1)).now()).isEqualTo(new Points(0, 0, 0));
        assertThat(violations.of(shop, FIRST).now()).isEqualTo(new Points(0, 0, 24));
        assertThat(violations.of(shop, FIRST).next()).isEqualTo(new Points(0, 0, 24));
        assertThat(violations.of(shop, NOW).now()).isEqualTo(new Points(0, 0, 0));
    }

    @Test
    void refusesToChangeOrDropAnEvent() {
        fixture.decide(shop, NOW, points(ViolationClass.A, 3));

        assertThatThrownBy(() -> db.update("update penalty_point_event set points = 1 where merchant_id = ?", shop))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("delete from penalty_point_event where merchant_id = ?", shop))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("truncate penalty_point_event cascade"))
                .isInstanceOf(DataAccessException.class);
    }

    private Points now() {
        return violations.of(shop, NOW).now();
    }

    private List<RestrictionView> shielded(Instant at) {
        return restrictions.ofMerchant(shop, at).stream()
                .filter(view -> view.kind() == RestrictionKind.SHIELDING)
                .toList();
    }
}
