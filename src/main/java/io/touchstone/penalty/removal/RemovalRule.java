package io.touchstone.penalty.removal;

import io.touchstone.kernel.Rule;

/** What a brand-wide removal must keep. */
public enum RemovalRule implements Rule {
    /** No shop lists the brand, however it is written. */
    REMOVAL_MEANS_NOTHING;

    @Override
    public String module() {
        return "penalty";
    }
}
