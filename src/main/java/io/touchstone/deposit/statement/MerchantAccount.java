package io.touchstone.deposit.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a merchant has and owes in one currency, as a line of the list. */
public record MerchantAccount(
        String merchantId,
        @Nullable String name,
        String currency,
        long available,
        long frozen,
        long owed,
        @Nullable Instant movedAt) {

    public long balance() {
        return Math.addExact(available, frozen);
    }
}
