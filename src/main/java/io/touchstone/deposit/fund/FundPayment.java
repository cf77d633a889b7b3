package io.touchstone.deposit.fund;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the fund paid to a consumer, and who bears it by the newest decision.
 *
 * @param fault null while nothing is decided: the fund bears it
 */
public record FundPayment(
        UUID paymentId,
        String merchantId,
        String shopName,
        @Nullable String orderId,
        @Nullable String buyerId,
        FundPurpose purpose,
        Money amount,
        String caseNo,
        String reason,
        String askedBy,
        @Nullable String approvedBy,
        Instant paidAt,
        @Nullable String fault) {

    /** The message key is {@code deposit.fund.fault.<word>}. */
    public String faultWord() {
        return fault == null ? "open" : fault;
    }
}
