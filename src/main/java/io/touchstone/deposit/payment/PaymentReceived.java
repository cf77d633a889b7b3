package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A merchant paid in. */
record PaymentReceived(
        UUID paymentId, String merchantId, Money amount, String bankReference, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    static PaymentReceived of(ReceivePayment told) {
        return new PaymentReceived(
                told.paymentId(), told.merchantId(), told.amount(), told.bankReference(), told.actor(), told.at());
    }

    @Override
    public String action() {
        return "deposit.paid_in";
    }

    @Override
    public Subject subject() {
        return Subject.merchant(merchantId);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "payment_id", paymentId.toString(),
                "amount_minor", amount.minor(),
                "currency", amount.currency().getCurrencyCode(),
                "bank_reference", bankReference);
    }
}
