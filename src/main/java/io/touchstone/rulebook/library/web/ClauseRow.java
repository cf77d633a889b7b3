package io.touchstone.rulebook.library.web;

import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;

/** A clause as it is typed; one without a number and words is none. */
record ClauseRow(
        @Nullable String number,
        @Nullable String zh,
        @Nullable String en) {

    static final ClauseRow EMPTY = new ClauseRow("", "", "");

    boolean isNone() {
        return Typed.text(number).isEmpty()
                && Typed.text(zh).isEmpty()
                && Typed.text(en).isEmpty();
    }
}
