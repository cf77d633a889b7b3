package io.touchstone.deposit.term;

import io.touchstone.kernel.Rule;

/** What settlement terms must keep. */
public enum TermRule implements Rule {
    /** A term is told again with other contents. */
    TERM_DIFFERS,
    /** It was lifted, or all its orders were settled. */
    TERM_ENDED,
    TERM_LIFTED_BEFORE_IT_BEGAN,
    /** The product or order named is not one of the shop's. */
    TERM_COVERS_NOTHING;

    @Override
    public String module() {
        return "deposit";
    }
}
