package io.touchstone.penalty.violation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An imported complaint as something that may be a violation.
 *
 * @param caseNumber the case that it opened; null while there is none
 */
public record ComplaintRow(
        String complaintId,
        String merchantId,
        String merchantName,
        @Nullable String productId,
        String kind,
        @Nullable String text,
        Instant openedAt,
        @Nullable String caseNumber) {}
