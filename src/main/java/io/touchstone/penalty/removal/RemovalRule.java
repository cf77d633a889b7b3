package io.touchstone.penalty.removal;

import io.touchstone.kernel.Rule;

/** What a brand-wide removal must keep. */
public enum RemovalRule implements Rule {
    /** No shop lists the brand, however it is written. */
    REMOVAL_MEANS_NOTHING,
    /** Nothing was taken yet, so that there is nothing to undo or tell. */
    REMOVAL_NOT_BEGUN;

    @Override
    public String module() {
        return "penalty";
    }
}
