package io.touchstone.inspection.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a parcel came (rules.md 8.1).
 *
 * @param parcelIntact whether nobody had opened it on its way
 * @param asOrdered whether it holds the product that was drawn
 * @param units how many there are; with one alone there is no spare, and no retest
 */
public record Reception(
        boolean parcelIntact,
        boolean asOrdered,
        int units,
        @Nullable String note,
        Instant at,
        String actor) {

    /** Why nothing can follow from what came; null when all is well (rules.md 8.2, goods mismatch). */
    @Nullable
    String obstacle() {
        if (!asOrdered || units == 0) {
            return Reasons.GOODS_DIFFER;
        }
        return parcelIntact ? null : Reasons.PARCEL_OPENED;
    }

    public boolean hasSpare() {
        return units > 1;
    }
}
