package io.touchstone.merchant.expiry;

import java.time.LocalDate;
import java.util.UUID;

/** A document that runs out soon or has ended, as a line of the list. */
public record ExpiryRow(
        UUID documentId,
        String merchantId,
        String shopName,
        String type,
        LocalDate validUntil,
        long daysLeft,
        boolean held) {

    /** The badge of its term. */
    public String tone() {
        return daysLeft < 0 ? "bad" : "attention";
    }
}
