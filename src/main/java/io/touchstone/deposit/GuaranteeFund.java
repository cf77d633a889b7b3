package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * The guarantee fund (ruling G5): it pays the consumer at once; the merchant owes only once its fault is decided. Commands join the
 * caller's transaction; whether the actor may decide is the caller's to ask.
 */
public interface GuaranteeFund {

    /** Who bears a payment. */
    enum Fault {
        /** The merchant is at fault and owes the fund what it paid. */
        MERCHANT,
        /** Nobody is, or another: the fund bears it. */
        NOT_MERCHANT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Pays a consumer.
     *
     * @throws io.touchstone.kernel.RuleViolation when the fund has not enough or a cap would be passed
     */
    void payConsumer(PayFromFund command);

    /**
     * Decides who bears a payment, also anew: the newest decision holds. What a merchant paid of a debt that is undone comes back to
     * it from the fund (ruling E6).
     *
     * @throws io.touchstone.kernel.NotFound when there is no such payment
     * @throws io.touchstone.kernel.RuleViolation when the actor asked for the payment, or it is decided so already
     */
    void decideFault(UUID paymentId, Fault fault, String reason, Instant at, Actor actor);

    /**
     * Repays a merchant what a consumer received and keeps after the decision was overturned (ruling E6).
     *
     * @param cause what was overturned; told again it repays nothing again
     */
    void makeGood(UUID cause, String merchantId, Money amount, String caseNo, String reason, Instant at, Actor actor);
}
