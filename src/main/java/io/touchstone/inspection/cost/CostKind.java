package io.touchstone.inspection.cost;

import java.util.Locale;

/** What money goes to. The message key is {@code inspection.cost.<word>}. */
public enum CostKind {
    /** The price of the goods bought. */
    GOODS,
    POSTAGE,
    TEST,
    RETEST,
    STORAGE,
    DISPOSAL,
    APPRAISAL,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
