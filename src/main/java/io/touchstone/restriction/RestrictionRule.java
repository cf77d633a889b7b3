package io.touchstone.restriction;

import io.touchstone.kernel.Rule;

/** What the registry refuses. */
public enum RestrictionRule implements Rule {
    ENDS_BEFORE_IT_BEGINS,
    WEIGHT_OUT_OF_RANGE,
    LIFTED_BEFORE_IT_BEGINS,
    ALREADY_LIFTED;

    @Override
    public String module() {
        return "restriction";
    }
}
