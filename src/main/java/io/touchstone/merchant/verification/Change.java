package io.touchstone.merchant.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant reported to have changed.
 *
 * @param inTime whether it was reported within three working days
 * @param base the version of the profile it was reported against
 * @param outcome {@code verified} or {@code refused}; null while it waits
 */
public record Change(
        UUID id,
        String merchantId,
        LocalDate happenedOn,
        Instant reportedAt,
        boolean inTime,
        Instant dueAt,
        int base,
        Map<ProfileField, String> fields,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
