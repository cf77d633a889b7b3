package io.touchstone.merchant.brand;

import io.touchstone.kernel.Rule;

/** What the brand library and its chains refuse. */
enum BrandRule implements Rule {
    GRANTS_TO_ITSELF,
    ENDS_BEFORE_IT_BEGINS,
    NO_SUCH_CLASS,
    AUTHORISATION_SETTLED,
    AUTHORISATION_REVOKED,
    AUTHORISATION_CHANGED;

    @Override
    public String module() {
        return "merchant";
    }
}
