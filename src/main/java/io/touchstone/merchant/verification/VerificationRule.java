package io.touchstone.merchant.verification;

import io.touchstone.kernel.Rule;

/** What verification must keep. */
public enum VerificationRule implements Rule {
    /** One report of changes waits at a time. */
    CHANGE_WAITS,
    NOTHING_CHANGED,
    CHANGE_DECIDED,
    /** The profile has moved on since the report. */
    PROFILE_MOVED;

    @Override
    public String module() {
        return "merchant";
    }
}
