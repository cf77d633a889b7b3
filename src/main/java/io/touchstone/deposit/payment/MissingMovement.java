package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money in our books that no statement of the bank has shown.
 *
 * @param kind {@code payment} or {@code payout}; the message key is {@code deposit.bank.missing.<kind>}
 * @param at when it was booked or the bank was told
 */
public record MissingMovement(
        String kind, String reference, @Nullable String merchantId, Money amount, Instant at) {}
