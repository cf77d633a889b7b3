package io.touchstone.merchant.life;

import io.touchstone.kernel.Rule;

/** What a merchant's life must keep (A10, A11). */
public enum LifeRule implements Rule {
    ADMITTED_ALREADY,
    CATEGORY_MISSING;

    @Override
    public String module() {
        return "merchant";
    }
}
