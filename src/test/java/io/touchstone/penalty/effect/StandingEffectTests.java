package io.touchstone.penalty.effect;

import static io.touchstone.penalty.effect.EffectFixture.NOW;
import static io.touchstone.penalty.effect.EffectFixture.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectSpec.Standing.Act;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class StandingEffectTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DecisionEffects inside;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private JdbcTemplate db;

    private EffectFixture fixture;
    private String shop = "";

    @BeforeEach
    void aShop() {
        fixture = new EffectFixture(application);
        shop = fixture.shop();
    }

    @Test
    void suspendsAndLetsTheShopTradeAgain() {
        Effects.Cause cause = fixture.decision(shop);

        EffectView effect = fixture.apply(cause, standing(Act.SUSPEND, 7)).get(0);

        assertThat(effect.figures()).containsExactly(new Figure("state", "active", "suspended"));
        assertThat(state()).isEqualTo(MerchantState.SUSPENDED);
        assertThat(fixture.revert(cause, effect).figures()).containsExactly(new Figure("state", "suspended", "active"));
        assertThat(state()).isEqualTo(MerchantState.ACTIVE);
    }

    @Test
    void staysSuspendedWhileAnotherDecisionSuspends() {
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView suspended = fixture.apply(first, standing(Act.SUSPEND, 7)).get(0);
        EffectView closed = fixture.apply(second, standing(Act.CLOSE, 21)).get(0);
        EffectView again =
                fixture.apply(fixture.decision(shop), standing(Act.SUSPEND, 9)).get(0);

        fixture.revert(first, suspended);
        fixture.revert(second, closed);
        assertThat(state()).isEqualTo(MerchantState.SUSPENDED);
        inside.endDue(NOW.plus(Duration.ofDays(9)), 1000, SOMEBODY);
        assertThat(again.endsAt()).isEqualTo(NOW.plus(Duration.ofDays(9)));
        assertThat(state()).isEqualTo(MerchantState.ACTIVE);
    }

    @Test
    void staysBannedAndListedWhileOneOfSeveralBansStands() {
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView one = fixture.apply(first, standing(Act.BAN, null)).get(0);
        EffectView two = fixture.apply(second, standing(Act.BAN, null)).get(0);
        assertThat(listed()).isEqualTo(2);

        fixture.revert(first, one);
        assertThat(state()).isEqualTo(MerchantState.BANNED);
        assertThat(listed()).isEqualTo(1);
        fixture.revert(second, two);
        assertThat(state()).isEqualTo(MerchantState.ACTIVE);
        assertThat(listed()).isZero();
    }

    @Test
    void comesBackSuspendedFromABanWhenAnotherDecisionSuspendedMeanwhile() {
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView ban = fixture.apply(first, standing(Act.BAN, null)).get(0);
        EffectView suspension = fixture.apply(second, standing(Act.SUSPEND, 7)).get(0);

        fixture.revert(first, ban);
        assertThat(state()).isEqualTo(MerchantState.SUSPENDED);
        fixture.revert(second, suspension);
        assertThat(state()).isEqualTo(MerchantState.ACTIVE);
    }

    @Test
    void holdsWhatADocumentCoversUntilEveryDecisionThatHoldsItIsUndone() {
        UUID document = document(shop);
        Effects.Cause first = fixture.decision(shop);
        Effects.Cause second = fixture.decision(shop);
        EffectView one =
                fixture.apply(first, new EffectSpec.DocumentHold(document)).get(0);
        EffectView two =
                fixture.apply(second, new EffectSpec.DocumentHold(document)).get(0);
        assertThat(restrictions.ofMerchant(shop, NOW))
                .extracting(view -> view.scope().word())
                .contains("category:toys");

        fixture.revert(first, one);
        assertThat(restrictions.ofMerchant(shop, NOW)).hasSize(2);
        fixture.revert(second, two);
        assertThat(restrictions.ofMerchant(shop, NOW))
                .extracting(RestrictionView::kind)
                .isEmpty();
    }

    @Test
    void saysWhenTheShopHasNoSuchDocument() {
        UUID anothers = document(fixture.shop());

        assertThat(fixture.preview(fixture.decision(shop), new EffectSpec.DocumentHold(anothers))
                        .get(0)
                        .foreseen()
                        .obstacles())
                .containsExactly(EffectRule.EFFECT_DOCUMENT_UNKNOWN);
    }

    private MerchantState state() {
        return merchants.stateAt(shop, NOW);
    }

    private int listed() {
        Integer count = db.queryForObject(
                "select count(*) from merchant_blocklist_entry where merchant_id = ? and state = 'in_force'",
                Integer.class,
                shop);
        return count == null ? 0 : count;
    }

    private UUID document(String owner) {
        UUID file = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        db.update(
                "insert into evidence_file values (?, ?, 10, 'application/pdf', 'licence.pdf', null, 'test', now(), 'not_scanned')",
                file,
                "0".repeat(64));
        db.update(
                "insert into merchant_document (document_id, merchant_id, document_type, category_code, file_id, state, round, added_at,"
                        + " verdict_by, verdict_at) values (?, ?, 'business_licence', 'toys', ?, 'accepted', 0, now(), 'x', now())",
                id,
                owner,
                file);
        return id;
    }

    private static EffectSpec.Standing standing(Act act, @Nullable Integer days) {
        return new EffectSpec.Standing(act, days);
    }
}
