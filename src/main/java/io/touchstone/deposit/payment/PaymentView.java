package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that was paid in.
 *
 * @param isTakenBack whether it turned out later that the bank never received it so
 */
public record PaymentView(
        UUID paymentId,
        String merchantId,
        Money amount,
        String bankReference,
        String source,
        Instant receivedAt,
        boolean isTakenBack) {

    boolean isWhat(ReceivePayment told) {
        return merchantId.equals(told.merchantId()) && amount.equals(told.amount());
    }
}
