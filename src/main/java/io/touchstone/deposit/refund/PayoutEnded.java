package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bank has paid, or has not; told within this module, in the same transaction.
 *
 * @param why it has not
 */
public record PayoutEnded(
        Payout payout, boolean isPaid, @Nullable String why, Instant at, Actor actor) {}
