package io.touchstone.inspection.programme;

import java.util.Locale;

/** Why a stratum has its number. The message key is {@code inspection.why.<word>}. */
public enum Why {
    /** The acceptance plan of its lot asks for it. */
    PLAN,
    /** Its share of the population. */
    SHARE,
    /** The least number, so that it is learned about. */
    MINIMUM,
    /** Money finds most failures there. */
    BEST,
    /** It would have had more, but one stratum may not take all of the money. */
    CAPPED,
    /** All that there are. */
    WHOLE,
    /** The money had run out. */
    TOO_DEAR,
    /** Its lots are not accepted by sampling until something is corrected, so every unit is taken. */
    SUSPENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
