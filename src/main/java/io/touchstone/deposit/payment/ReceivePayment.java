package io.touchstone.deposit.payment;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Money that the bank received for a merchant.
 *
 * @param paymentId the id it gets when the reference is new
 * @param bankReference the bank's own; there is one payment for each
 */
public record ReceivePayment(
        UUID paymentId, String merchantId, Money amount, String bankReference, Source source, Instant at, Actor actor) {

    public static final int REFERENCE_MAX = 64;

    /** Who told of a payment first; the message key is {@code deposit.payment.source.<word>}. */
    public enum Source {
        API,
        STATEMENT,
        DESK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReceivePayment {
        if (amount.minor() <= 0) {
            throw new RuleViolation(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        if (amount.minor() > Posting.AMOUNT_MAX) {
            throw new RuleViolation(DepositRule.AMOUNT_TOO_LARGE);
        }
        if (bankReference.isBlank() || bankReference.length() > REFERENCE_MAX) {
            throw new IllegalArgumentException("bank reference");
        }
    }
}
