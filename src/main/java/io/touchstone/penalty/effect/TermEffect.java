package io.touchstone.penalty.effect;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.penalty.effect.EffectHandler.Foreseen;
import io.touchstone.penalty.effect.EffectHandler.Made;
import io.touchstone.penalty.effect.EffectHandler.Undone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Settles orders later for a decision (rules.md 4); the orders covered are those under way, so it needs no end of its own. */
@Component
class TermEffect {

    private static final String TERM = "term";
    private static final String PRODUCT = "product:";

    private final SettlementTerms terms;

    TermEffect(SettlementTerms terms) {
        this.terms = terms;
    }

    Foreseen preview(EffectSpec.Restriction spec, EffectContext in) {
        return new Foreseen(1, figures("usual", trigger(spec).word()), List.of());
    }

    Made apply(EffectSpec.Restriction spec, EffectContext in) {
        terms.extend(new ExtendTerm(
                in.effectId(),
                in.merchant(),
                trigger(spec),
                scope(spec),
                in.number(),
                in.reason(),
                in.at(),
                in.actor()));
        return new Made(
                Map.of(TERM, in.effectId().toString()),
                figures("usual", trigger(spec).word()),
                in.end(spec.days()));
    }

    Undone revert(Made made, EffectContext in) {
        terms.end(in.effectId(), in.reason(), in.at(), in.actor());
        return new Undone(figures(made.figures().get(0).after(), "usual"));
    }

    void expire(Made made, EffectContext in) {
        terms.end(in.effectId(), in.reason(), in.at(), in.actor());
    }

    private static List<Figure> figures(String before, String after) {
        return List.of(new Figure("settlement_term", before, after));
    }

    private static TermTrigger trigger(EffectSpec.Restriction spec) {
        return Objects.requireNonNull(spec.trigger(), "a settlement term has its trigger");
    }

    private static TermScope scope(EffectSpec.Restriction spec) {
        return spec.scope().startsWith(PRODUCT)
                ? TermScope.product(spec.scope().substring(PRODUCT.length()))
                : TermScope.merchant();
    }
}
