package io.touchstone.deposit.refund;

import io.touchstone.kernel.Money;
import java.time.Instant;

/**
 * What a consumer was awarded and no bank was told to pay yet.
 *
 * @param kind of the transfer that awarded it
 */
public record ConsumerAward(long transferId, String kind, Money amount, Instant at) {}
