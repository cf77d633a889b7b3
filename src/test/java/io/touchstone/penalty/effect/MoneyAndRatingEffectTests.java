package io.touchstone.penalty.effect;

import static io.touchstone.penalty.effect.EffectFixture.NOW;
import static io.touchstone.penalty.effect.EffectFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.CreditRegister;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectSpec.Deposit.Act;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TouchstoneTest
class MoneyAndRatingEffectTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Deposits deposits;

    @Autowired
    private CreditRegister credit;

    private EffectFixture fixture;
    private String shop = "";

    @BeforeEach
    void aShop() {
        fixture = new EffectFixture(application);
        shop = fixture.shop();
    }

    @Test
    void finesAndGivesBack() {
        fixture.pay(shop, 5_000);
        Effects.Cause cause = fixture.decision(shop);

        EffectView effect = fixture.apply(cause, deposit(Act.FINE, 2_000)).get(0);

        assertThat(deposit().balance()).isEqualTo(money(3_000));
        assertThat(effect.figures())
                .containsExactly(
                        new Figure("deposit_available", "50.00", "30.00"),
                        new Figure("deposit_balance", "50.00", "30.00"));
        fixture.revert(cause, effect);
        assertThat(deposit().balance()).isEqualTo(money(5_000));
    }

    @Test
    void foreseesWhatAFineTakesAndWhatIsOwed() {
        fixture.pay(shop, 500);

        assertThat(fixture.preview(fixture.decision(shop), deposit(Act.FINE, 2_000))
                        .get(0)
                        .foreseen()
                        .figures())
                .contains(new Figure("deposit_available", "5.00", "0.00"), new Figure("deposit_owed", "0.00", "15.00"));
        assertThat(deposit().balance()).isEqualTo(money(500));
    }

    @Test
    void holdsNoMoreThanIsAvailableAndTheRestWhenAnotherDecisionIsUndone() {
        fixture.pay(shop, 1_000);
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView fine = fixture.apply(first, deposit(Act.FINE, 700)).get(0);
        EffectView hold = fixture.apply(second, deposit(Act.HOLD, 800)).get(0);
        assertThat(deposit().frozen()).isEqualTo(money(300));

        fixture.revert(first, fine);
        assertThat(deposit().frozen()).isEqualTo(money(800));

        fixture.revert(second, hold);
        assertThat(deposit().available()).isEqualTo(money(1_000));
        assertThat(deposit().frozen()).isEqualTo(money(0));
    }

    @Test
    void paysWhatAnotherFineStillOwedWhenOneIsUndone() {
        fixture.pay(shop, 1_000);
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView fine = fixture.apply(first, deposit(Act.FINE, 1_000)).get(0);
        EffectView owed = fixture.apply(second, deposit(Act.FINE, 400)).get(0);

        fixture.revert(first, fine);
        assertThat(deposit().balance()).isEqualTo(money(600));
        fixture.revert(second, owed);
        assertThat(deposit().balance()).isEqualTo(money(1_000));
    }

    @Test
    void countsARatingAgainWhenEveryVoidOfItIsUndone() {
        String order = rated();
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectSpec.RatingVoid both =
                new EffectSpec.RatingVoid(List.of(new EffectSpec.RatingVoid.Rating(order, "buyer")));
        assertThat(points()).isEqualTo(1);
        EffectView one = fixture.apply(first, both).get(0);
        EffectView two = fixture.apply(second, both).get(0);
        assertThat(points()).isZero();

        assertThat(fixture.revert(first, one, NOW.plusSeconds(1)).figures())
                .contains(new Figure("credit_points", "0", "0"));
        assertThat(fixture.revert(second, two, NOW.plusSeconds(2)).figures())
                .contains(new Figure("credit_points", "0", "1"));
        assertThat(credit.standing(shop, NOW.plusSeconds(2)).credit().points()).isEqualTo(1);
    }

    @Test
    void refusesRatingsThatNobodyKnows() {
        EffectSpec.RatingVoid none =
                new EffectSpec.RatingVoid(List.of(new EffectSpec.RatingVoid.Rating("no-" + shop, "buyer")));

        assertThat(fixture.preview(fixture.decision(shop), none)
                        .get(0)
                        .foreseen()
                        .obstacles())
                .containsExactly(EffectRule.EFFECT_RATING_UNKNOWN);
    }

    private String rated() {
        String order = "o-" + shop;
        fixture.files()
                .send(
                        "orders",
                        "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                        order + ",b," + shop + ",p,1,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z");
        fixture.files()
                .send("ratings", "order_id,rated_by,outcome,rated_at", order + ",buyer,positive,2026-01-03T00:00:00Z");
        return order;
    }

    private long points() {
        return credit.standing(shop, NOW).credit().points();
    }

    private DepositView deposit() {
        return deposits.of(shop, EffectFixture.CNY, NOW);
    }

    private static EffectSpec.Deposit deposit(Act act, long minor) {
        return new EffectSpec.Deposit(act, money(minor));
    }
}
