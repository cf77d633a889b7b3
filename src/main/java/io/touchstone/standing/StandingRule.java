package io.touchstone.standing;

import io.touchstone.kernel.Rule;

/** What the standing calls refuse. */
public enum StandingRule implements Rule {
    UNKNOWN_PURPOSE,
    UNKNOWN_WINDOW;

    @Override
    public String module() {
        return "standing";
    }
}
