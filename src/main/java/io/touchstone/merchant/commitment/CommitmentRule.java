package io.touchstone.merchant.commitment;

import io.touchstone.kernel.Rule;

/** What cannot be signed. */
public enum CommitmentRule implements Rule {
    COMMITMENT_NOT_IN_FORCE,
    COMMITMENT_OTHER_WORDS;

    @Override
    public String module() {
        return "merchant";
    }
}
