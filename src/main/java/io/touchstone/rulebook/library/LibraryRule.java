package io.touchstone.rulebook.library;

import io.touchstone.kernel.Rule;

/** What the library refuses. */
public enum LibraryRule implements Rule {
    LIBRARY_STEP_REFUSED,
    LIBRARY_CHANGED,
    LIBRARY_CODE_TAKEN,
    LIBRARY_OWN_WORDS,
    LIBRARY_NOT_OWN_WORDS,
    LIBRARY_DAY_PAST;

    @Override
    public String module() {
        return "rulebook";
    }
}
