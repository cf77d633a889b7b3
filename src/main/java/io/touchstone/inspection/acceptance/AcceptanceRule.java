package io.touchstone.inspection.acceptance;

import io.touchstone.kernel.Rule;

/** What acceptance sampling refuses (ISO 2859-1; rulings S1 and S2). */
public enum AcceptanceRule implements Rule {
    /** The level is none of the seven. */
    ACCEPTANCE_LEVEL_UNKNOWN,
    /** The limit is none of the preferred series. */
    ACCEPTANCE_AQL_UNKNOWN,
    /** A lot is judged once. */
    ACCEPTANCE_LOT_OVER,
    /** No more nonconforming units than were looked at. */
    ACCEPTANCE_COUNT_IMPOSSIBLE,
    /** A lot that is refused whatever else is found is judged, not given up. */
    ACCEPTANCE_LOT_LOST,
    /** Before its whole sample is in, only a lot that is lost already is refused. */
    ACCEPTANCE_NOT_LOST,
    /** The lot of a delivery ends with the delivery. */
    ACCEPTANCE_LOT_OF_DELIVERY,
    /** Only a refused lot is presented again, and once. */
    ACCEPTANCE_NOT_REFUSED,
    ACCEPTANCE_SCORE_TOO_LOW,
    ACCEPTANCE_NOT_REDUCED,
    ACCEPTANCE_NOT_SUSPENDED,
    /** Whoever asks for a milder severity does not agree to it. */
    ACCEPTANCE_DECIDER_IS_ASKER,
    /** Only whoever asked takes it back. */
    ACCEPTANCE_NOT_ASKER,
    /** One question at a time about a merchant and category. */
    ACCEPTANCE_ALREADY_ASKED,
    ACCEPTANCE_DECIDED,
    /** Somebody else changed it since the page was opened. */
    ACCEPTANCE_CHANGED;

    @Override
    public String module() {
        return "inspection";
    }
}
