package io.touchstone.restriction.loop;

import io.touchstone.kernel.Rule;

/** What the closed loop refuses. */
public enum LoopRule implements Rule {
    CONSUMER_UNKNOWN,
    CONSUMER_CHANGED_MEANWHILE,
    CONSUMER_NEEDS_URL,
    CONSUMER_OF_ANOTHER_TOKEN,
    TOKEN_UNFIT,
    VERSION_NOT_MADE_YET,
    NOTHING_TOLD;

    @Override
    public String module() {
        return "restriction";
    }
}
