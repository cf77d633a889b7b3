package io.touchstone.demo.market;

import java.util.Locale;

/** What one side thinks of an order. */
enum Outcome {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    /** The contract's word. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
