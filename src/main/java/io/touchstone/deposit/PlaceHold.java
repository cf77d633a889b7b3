package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Freeze part of what a merchant has available.
 *
 * @param caseNo the case it is for
 * @param expiresAt when it lets go by itself; null for never
 */
public record PlaceHold(
        String merchantId,
        Money amount,
        String caseNo,
        String reason,
        @Nullable Instant expiresAt,
        Instant at,
        Actor actor) {}
