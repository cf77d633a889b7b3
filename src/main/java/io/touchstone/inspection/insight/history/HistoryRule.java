package io.touchstone.inspection.insight.history;

import io.touchstone.kernel.Rule;

/** What a file of past findings and the map of its categories must keep. */
public enum HistoryRule implements Rule {
    HISTORY_FILE_MISSING,
    HISTORY_TOO_LARGE,
    /** A name such as {@code rasff}: small letters, digits and hyphens. */
    HISTORY_SOURCE_FORM,
    /** Somebody else has decided since the page was opened. */
    HISTORY_MAP_CHANGED,
    HISTORY_CATEGORY_UNKNOWN;

    @Override
    public String module() {
        return "inspection";
    }
}
