package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a merchant announced.
 *
 * @param code what the merchant puts in the bank's memo
 * @param arrivedAt when the money came; null while it has not
 */
public record PayIn(
        UUID payInId,
        String code,
        String merchantId,
        Money amount,
        Instant announcedAt,
        @Nullable Instant arrivedAt) {}
