package io.touchstone.report.catalogue;

import io.touchstone.kernel.Rule;

/** What saving and scheduling reports may break. */
public enum CatalogueRule implements Rule {
    /** Only the owner changes a saved report. */
    SAVED_NOT_OWN,
    /** Somebody changed it meanwhile. */
    SAVED_CHANGED,
    SAVED_DELETED,
    SAVED_NOT_PAUSED,
    SAVED_NOT_SCHEDULED,
    /** With the limit. */
    SAVED_TOO_MANY,
    /** The owner may not see its rows, or may not take them out. */
    SAVED_ABILITY_MISSING,
    /** What it asks cannot be answered. */
    SAVED_QUESTION,
    /** With the limit. */
    RUNS_TOO_MANY;

    @Override
    public String module() {
        return "report";
    }
}
