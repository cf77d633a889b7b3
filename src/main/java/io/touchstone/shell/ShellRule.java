package io.touchstone.shell;

import io.touchstone.kernel.Rule;

/** The ground rules every page and every API call keeps (contract, "Ground rules"). */
public enum ShellRule implements Rule {
    AS_OF_IN_FUTURE,
    /** A page shown as it stood is looked at, not worked on. */
    PAST_IS_READ_ONLY,
    BAD_TIME,
    BAD_LIMIT,
    BAD_CURSOR,
    IDEMPOTENCY_MISMATCH,
    /** A key has 1 to 255 visible ASCII characters. */
    BAD_IDEMPOTENCY_KEY,
    IDEMPOTENCY_KEY_IN_USE;

    @Override
    public String module() {
        return "shell";
    }
}
