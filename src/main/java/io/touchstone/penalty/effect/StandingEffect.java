package io.touchstone.penalty.effect;

import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.ShopSanctions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Suspends, closes or bans a shop; its state follows from the sanctions that are left when one is undone (ruling E6). */
@Component
class StandingEffect implements EffectHandler<EffectSpec.Standing> {

    private static final String SANCTION = "sanction";

    private final ShopSanctions sanctions;
    private final Merchants merchants;

    StandingEffect(ShopSanctions sanctions, Merchants merchants) {
        this.sanctions = sanctions;
        this.merchants = merchants;
    }

    @Override
    public Class<EffectSpec.Standing> handles() {
        return EffectSpec.Standing.class;
    }

    @Override
    public Foreseen preview(EffectSpec.Standing spec, EffectContext in) {
        MerchantState now = state(in);
        return new Foreseen(1, figures(now, then(spec, now)), List.of());
    }

    @Override
    public Made apply(EffectSpec.Standing spec, EffectContext in) {
        MerchantState before = state(in);
        sanctions.impose(new ShopSanctions.Sanction(
                in.effectId(),
                in.merchant(),
                act(spec),
                in.end(spec.days()),
                in.number(),
                in.reason(),
                in.at(),
                in.actor()));
        return new Made(Map.of(SANCTION, in.effectId().toString()), figures(before, state(in)), in.end(spec.days()));
    }

    @Override
    public Undone revert(EffectSpec.Standing spec, Made made, EffectContext in) {
        MerchantState before = state(in);
        sanctions.end(in.effectId(), in.merchant(), in.reason(), in.actor());
        return new Undone(figures(before, state(in)));
    }

    @Override
    public void expire(EffectSpec.Standing spec, Made made, EffectContext in) {
        sanctions.end(in.effectId(), in.merchant(), in.reason(), in.actor());
    }

    private MerchantState state(EffectContext in) {
        return merchants.stateAt(in.merchant(), in.at());
    }

    private static ShopSanctions.Act act(EffectSpec.Standing spec) {
        return switch (spec.act()) {
            case SUSPEND -> ShopSanctions.Act.SUSPEND;
            case CLOSE -> ShopSanctions.Act.CLOSE;
            case BAN -> ShopSanctions.Act.BAN;
        };
    }

    private static MerchantState then(EffectSpec.Standing spec, MerchantState now) {
        if (spec.act() == EffectSpec.Standing.Act.BAN) {
            return MerchantState.BANNED;
        }
        return now == MerchantState.TRIAL || now == MerchantState.ACTIVE ? MerchantState.SUSPENDED : now;
    }

    private static List<Figure> figures(MerchantState before, MerchantState after) {
        return List.of(new Figure("state", before.word(), after.word()));
    }
}
