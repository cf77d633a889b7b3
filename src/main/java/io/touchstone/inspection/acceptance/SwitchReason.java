package io.touchstone.inspection.acceptance;

import java.util.Locale;

/** Why inspection of the next lot is as strict as it is (ISO 2859-1, 9.3). The message key is {@code inspection.switch.<word>}. */
public enum SwitchReason {
    /** The lot was counted and nothing changed. */
    COUNTED,
    /** The lot was opened under another severity than the one in force when it was judged. */
    OTHER_SEVERITY,
    /** A lot presented again after it was refused does not count. */
    RESUBMITTED,
    /** Normal to tightened: too many of the latest lots were refused. */
    REFUSALS_IN_WINDOW,
    /** Tightened to normal: enough lots in a row were accepted. */
    RUN_ACCEPTED,
    /** Reduced to normal: one lot was refused. */
    REFUSED_UNDER_REDUCED,
    /** Tightened to suspended: too many lots of this run were refused. */
    REFUSALS_IN_RUN,
    /** Normal to reduced: the score is reached, production is steady, and a second person agreed. */
    REDUCTION_AGREED,
    /** Reduced to normal: production is irregular, or another condition warrants it. */
    PRODUCTION_IRREGULAR,
    /** Suspended to tightened: the merchant corrected what was wrong. */
    CORRECTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SwitchReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
