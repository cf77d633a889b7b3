package io.touchstone.inspection.inbound;

import io.touchstone.inspection.acceptance.Severity;
import io.touchstone.kernel.Conflict;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods at the door of the warehouse, with the plan they are judged by and what was found in them so far, by unit.
 *
 * @param inspected units with a result
 * @param sampleRejected units of the sample that were rejected; what the lot is judged by
 * @param open units that were chosen and have no result yet
 */
public record Delivery(
        UUID deliveryId,
        String number,
        String merchantId,
        String categoryCode,
        @Nullable String productId,
        String reference,
        int units,
        UUID lotId,
        String lotNumber,
        Severity severity,
        int sampleSize,
        int accept,
        int reject,
        byte[] seed,
        DeliveryState state,
        int inspected,
        int rejected,
        int sampleRejected,
        int open,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        long version) {

    public int accepted() {
        return inspected - rejected;
    }

    public int uninspected() {
        return units - inspected;
    }

    /** Units that stay in the warehouse: an accepted delivery but for its rejected units, of a screened one those accepted. */
    public int takenIn() {
        return switch (state) {
            case ACCEPTED -> units - rejected;
            case SCREENED -> accepted();
            case INSPECTING, REFUSED, SCREENING, RETURNED, CANCELLED -> 0;
        };
    }

    public String seedHex() {
        return HexFormat.of().formatHex(seed);
    }

    void mustBecome(DeliveryState next) {
        if (!state.canBecome(next)) {
            throw new Conflict(InboundRule.INBOUND_STEP_REFUSED, number);
        }
    }

    void mustBeSeen(long seen) {
        if (version != seen) {
            throw new Conflict(InboundRule.INBOUND_CHANGED);
        }
    }

    void mustBeInspected() {
        if (open > 0) {
            throw new Conflict(InboundRule.INBOUND_UNITS_OPEN, open);
        }
    }
}
