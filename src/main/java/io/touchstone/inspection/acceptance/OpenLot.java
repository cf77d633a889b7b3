package io.touchstone.inspection.acceptance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judge the units of one merchant and category by sampling.
 *
 * @param planId the plan whose draw fills it; null for an inbound delivery
 * @param size units in the lot, at least 1
 * @param level inspection level, such as {@code II}
 * @param aql percent nonconforming up to 10, above it nonconformities per hundred units
 */
public record OpenLot(
        String merchantId,
        String categoryCode,
        Stage stage,
        @Nullable UUID planId,
        int size,
        String level,
        BigDecimal aql,
        Instant at) {

    /** Lots of different origin do not follow each other. */
    public enum Stage {
        ROUTINE,
        INBOUND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
