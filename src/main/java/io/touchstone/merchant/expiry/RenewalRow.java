package io.touchstone.merchant.expiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A renewal that waits, as a line of the list. */
public record RenewalRow(
        UUID documentId,
        String merchantId,
        String shopName,
        String type,
        @Nullable LocalDate validUntil,
        Instant addedAt) {}
