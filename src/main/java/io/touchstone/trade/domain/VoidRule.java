package io.touchstone.trade.domain;

import io.touchstone.kernel.Rule;

/** What voiding ratings demands; the message keys are {@code rule.trade.<NAME>}. */
enum VoidRule implements Rule {
    RATING_UNKNOWN,
    VOID_REVERTED,
    REVERTED_BEFORE_VOID;

    @Override
    public String module() {
        return "trade";
    }
}
