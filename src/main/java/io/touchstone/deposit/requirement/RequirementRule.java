package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Rule;

/** What is refused about requirements and top-up notices. */
enum RequirementRule implements Rule {
    SHORTFALL_ENDED,
    SHORTFALL_CHANGED,
    NOTHING_TO_EXTEND,
    EXTENSION_TOO_LONG,
    NO_SUSPENSION_PROPOSED,
    TARIFF_UNCHANGED;

    @Override
    public String module() {
        return "deposit";
    }
}
