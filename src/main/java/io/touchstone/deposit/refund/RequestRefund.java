package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Ask for a deposit back.
 *
 * @param refundId made when the form was shown, so that sent twice it is one request
 */
public record RequestRefund(
        UUID refundId, String merchantId, Money amount, String reason, Payee payee, Instant at, Actor actor) {

    /** Who gets the money where. */
    public record Payee(String name, String bankName, String accountNumber) {

        private static final int TAIL = 4;

        String tail() {
            return accountNumber.substring(Math.max(0, accountNumber.length() - TAIL));
        }

        /** Leaves the account out, so that it reaches no log. */
        @Override
        public String toString() {
            return "Payee[*" + tail() + "]";
        }
    }
}
