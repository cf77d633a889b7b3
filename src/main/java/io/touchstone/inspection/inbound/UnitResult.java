package io.touchstone.inspection.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a unit.
 *
 * @param defect what is wrong with it; null when it is accepted
 * @param photo a file that shows it
 */
public record UnitResult(
        int unit,
        @Nullable Defect defect,
        @Nullable String note,
        @Nullable UUID photo) {

    public boolean isAccepted() {
        return defect == null;
    }

    String outcome() {
        return isAccepted() ? "accepted" : "rejected";
    }

    @Nullable
    String defectWord() {
        return defect == null ? null : defect.word();
    }
}
