package io.touchstone.deposit.fund;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision on who bears a payment; the newest holds. */
public record FaultDecision(
        int number,
        String fault,
        String reason,
        Instant decidedAt,
        String decidedBy,
        @Nullable UUID debtId) {}
