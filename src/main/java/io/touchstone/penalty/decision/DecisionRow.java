package io.touchstone.penalty.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision in a list. */
public record DecisionRow(
        UUID id,
        String number,
        String caseNumber,
        @Nullable String merchantId,
        @Nullable String merchantName,
        @Nullable String brand,
        String ruleCode,
        DecisionState state,
        boolean stopped,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable Instant effectiveAt) {}
