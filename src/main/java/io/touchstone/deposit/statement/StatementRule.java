package io.touchstone.deposit.statement;

import io.touchstone.kernel.Rule;

/** What a statement must be asked with. */
public enum StatementRule implements Rule {
    NO_PERIOD;

    @Override
    public String module() {
        return "deposit";
    }
}
