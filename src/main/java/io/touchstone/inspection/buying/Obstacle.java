package io.touchstone.inspection.buying;

import java.util.Locale;

/** Why somebody may not buy at a shop now. The message key is {@code inspection.obstacle.<word>}. */
public enum Obstacle {
    INACTIVE,
    NO_CONSENT,
    /** As many purchases this quarter as were agreed. */
    QUOTA,
    /** Bought at this shop for the platform not long ago. */
    RESTING,
    /** Is a customer of this shop. */
    BOUGHT_BEFORE,
    /** Declared to be close to it. */
    TIE,
    SHARES_PHONE,
    SHARES_ADDRESS,
    SHARES_ACCOUNT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
