package io.touchstone.demo.market;

import org.jspecify.annotations.Nullable;

/** What somebody says of an order; a score of 0 is one not given. */
record Opinion(
        Outcome outcome,
        int description,
        int service,
        int logistics,
        @Nullable String comment) {

    static Opinion without(Outcome outcome, @Nullable String comment) {
        return new Opinion(outcome, 0, 0, 0, comment);
    }
}
