package io.touchstone.inspection.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was chosen, with what is known of it now.
 *
 * @param turn its place in the drawn order
 * @param phase sample or screen
 * @param outcome accepted or rejected; null while nobody looked
 * @param said how often a result was given; more than once is a correction
 */
public record DeliveryUnit(
        int unit,
        int turn,
        String phase,
        @Nullable String outcome,
        @Nullable String defect,
        @Nullable String note,
        @Nullable UUID photo,
        int said) {}
