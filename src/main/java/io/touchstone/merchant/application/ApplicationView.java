package io.touchstone.merchant.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as lists and headers show it; what was filled in stands in its {@link SubmittedApplication}.
 *
 * @param version to be sent back with a decision, so that nobody decides on what they have not seen
 * @param updatedBy id of the account that changed it last
 */
public record ApplicationView(
        UUID id,
        String number,
        @Nullable UUID accountId,
        @Nullable String merchantId,
        String source,
        ApplicationState state,
        int round,
        @Nullable Integer matrixVersion,
        boolean highRisk,
        @Nullable String companyName,
        @Nullable String shopName,
        @Nullable String shopType,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String updatedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant decidedAt,
        @Nullable String firstDecider,
        @Nullable String secondDecider,
        long version) {}
