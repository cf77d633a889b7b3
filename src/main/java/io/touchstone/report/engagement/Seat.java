package io.touchstone.report.engagement;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an engaged account sits.
 *
 * @param isOpen whether it may look at all at this instant
 */
public record Seat(
        UUID engagement, String number, UUID auditor, SeatScope scope, Instant from, Instant until, boolean isOpen) {

    /** Whether the module is among those it was engaged for. */
    public boolean covers(String module) {
        return scope.modules().contains(module);
    }
}
