package io.touchstone.deposit.hold;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a hold, with its transfer.
 *
 * @param kind the transfer's, as a word
 * @param remaining what the hold had right after it
 * @param receiver who was paid, as a word; null unless it is a payment
 * @param by the actor as it stands in audit rows
 */
public record HoldStep(
        long transferId,
        UUID cause,
        Instant at,
        String kind,
        Money amount,
        Money remaining,
        @Nullable String receiver,
        @Nullable String reason,
        String by) {}
