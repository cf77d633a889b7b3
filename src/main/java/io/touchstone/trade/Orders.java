package io.touchstone.trade;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that the platform reported. */
public interface Orders {

    Optional<OrderView> find(String orderId);

    /** One order, as far as others need it. */
    record OrderView(
            String orderId,
            String merchantId,
            String buyerId,
            String productId,
            long amountMinor,
            String currency,
            Instant paidAt,
            @Nullable Instant completedAt) {}
}
