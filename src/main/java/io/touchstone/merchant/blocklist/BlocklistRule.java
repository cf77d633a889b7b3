package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Rule;

/** What the blocklist keeps to; the message key is {@code rule.merchant.<CODE>}. */
enum BlocklistRule implements Rule {
    /** Whoever proposes an entry does not decide it. */
    ENTRY_SECOND_PERSON,
    /** Whoever put somebody on the list does not answer the appeal. */
    APPEAL_BY_ANOTHER,
    /** An entry whose term is over refuses nobody. */
    TERM_IS_OVER,
    /** The entry is no longer in the state that the step needs. */
    NOT_POSSIBLE_NOW,
    /** One appeal at a time. */
    APPEAL_IS_OPEN,
    /** Without a merchant or a number the entry would find nobody. */
    NOTHING_TO_FIND_BY;

    @Override
    public String module() {
        return "merchant";
    }
}
