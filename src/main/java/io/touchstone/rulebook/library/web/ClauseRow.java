package io.touchstone.rulebook.library.web;

import org.jspecify.annotations.Nullable;

/** A clause as it is typed; one without a number and words is none. */
record ClauseRow(
        @Nullable String number,
        @Nullable String zh,
        @Nullable String en) {

    static final ClauseRow EMPTY = new ClauseRow("", "", "");

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean isNone() {
        return text(number).isEmpty() && text(zh).isEmpty() && text(en).isEmpty();
    }
}
