package io.touchstone.penalty.effect;

import static io.touchstone.penalty.effect.EffectFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class RuleMeasuresTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MeasureEffects measures;

    @Autowired
    private JdbcTemplate db;

    private String shop = "";

    @BeforeEach
    void aShop() {
        shop = new EffectFixture(application).shop();
    }

    @Test
    void turnsEveryMeasureOfAShopIntoAnEffect() {
        List<Measure> all = Arrays.stream(MeasureKind.values())
                .map(kind -> switch (kind) {
                    case SEARCH_DEMOTION -> Measure.demotion(new BigDecimal("0.30"), 7);
                    case FINE -> Measure.fine(100);
                    case DEPOSIT_HOLD -> new Measure(kind, null, null, 100L, null);
                    default -> Measure.of(kind, 7);
                })
                .toList();

        assertThat(measures.of(all, shop, "p", 12, NOW))
                .hasSize(MeasureKind.values().length - 2)
                .contains(
                        new EffectSpec.Restriction(RestrictionKind.SEARCH, "merchant", new BigDecimal("0.30"), 7, null),
                        new EffectSpec.Restriction(
                                RestrictionKind.SETTLEMENT_TERM,
                                "product:p",
                                BigDecimal.ZERO,
                                null,
                                TermTrigger.PENALTY_2),
                        new EffectSpec.Listing(EffectSpec.Listing.Reach.PRODUCT, "p", 7),
                        new EffectSpec.Standing(EffectSpec.Standing.Act.BAN, null),
                        new EffectSpec.Publication(7));
    }

    @Test
    void settlesTheWholeShopLaterFromTwentyFourPointsOn() {
        List<Measure> term = List.of(Measure.of(MeasureKind.SETTLEMENT_EXTENSION, null));

        assertThat(measures.of(term, shop, null, 23, NOW)).isEmpty();
        assertThat(measures.of(term, shop, null, 24, NOW))
                .extracting(effect -> ((EffectSpec.Restriction) effect).trigger())
                .containsExactly(TermTrigger.PENALTY_24);
        assertThat(measures.of(term, shop, "p", 48, NOW))
                .extracting(effect -> ((EffectSpec.Restriction) effect).trigger())
                .containsExactly(TermTrigger.PENALTY_48);
    }

    @Test
    void takesAShareOfWhatTheDepositHasToBe() {
        List<Measure> half = List.of(new Measure(MeasureKind.FINE, null, null, null, 5_000));
        assertThat(measures.of(half, shop, null, 0, NOW)).isEmpty();
        db.update("update taxonomy_category set deposit_minor = 100001 where category_code = 'toys'");
        new EffectFixture(application)
                .files()
                .send("products", "product_id,merchant_id,category_code,title", shop + "-1," + shop + ",toys,Bear");

        assertThat(measures.of(half, shop, null, 0, NOW))
                .containsExactly(new EffectSpec.Deposit(EffectSpec.Deposit.Act.FINE, EffectFixture.money(50_000)));
    }

    @Test
    void leavesOutWhatNeedsAShopWhenThereIsNone() {
        assertThat(measures.of(
                        List.of(Measure.of(MeasureKind.PUBLIC_WARNING, null), Measure.of(MeasureKind.SUSPENSION, 7)),
                        null,
                        null,
                        0,
                        NOW))
                .containsExactly(new EffectSpec.Publication(null));
    }
}
