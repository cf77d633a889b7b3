package io.touchstone.deposit.term;

import io.touchstone.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order whose money is kept.
 *
 * @param waits whether a claim has to be decided first
 * @param until when it is settled; null while it is not completed or waits for a decision
 */
public record HeldOrder(
        String orderId,
        String productId,
        Money amount,
        Instant paidAt,
        @Nullable Instant completedAt,
        int days,
        boolean waits,
        @Nullable Instant until) {}
