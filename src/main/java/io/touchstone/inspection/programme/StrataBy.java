package io.touchstone.inspection.programme;

import java.util.Locale;

/** What a population is divided by. The message key is {@code inspection.plan.strata.<word>}. */
public enum StrataBy {
    WHOLE,
    CATEGORY,
    /** Merchant and category together. */
    LOT,
    RISK_CLASS,
    PRICE_BAND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StrataBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
