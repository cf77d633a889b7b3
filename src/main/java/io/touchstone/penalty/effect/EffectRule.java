package io.touchstone.penalty.effect;

import io.touchstone.kernel.Rule;

/** Why an effect cannot be carried out as it is proposed. */
public enum EffectRule implements Rule {
    /** No listing is meant by it. */
    EFFECT_LISTS_NOTHING,
    /** A rating it names is not known. */
    EFFECT_RATING_UNKNOWN,
    /** No document of the shop has this number. */
    EFFECT_DOCUMENT_UNKNOWN,
    /** It needs a shop, and the decision is about a brand in all shops. */
    EFFECT_NEEDS_A_SHOP;

    @Override
    public String module() {
        return "penalty";
    }
}
