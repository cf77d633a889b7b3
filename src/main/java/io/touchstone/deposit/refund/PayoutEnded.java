package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import java.time.Instant;

/** The bank has paid, or has not; told within this module, in the same transaction. */
public record PayoutEnded(Payout payout, boolean isPaid, Instant at, Actor actor) {}
