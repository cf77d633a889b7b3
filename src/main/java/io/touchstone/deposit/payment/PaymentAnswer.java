package io.touchstone.deposit.payment;

/** What became of a payment that was told of. */
public sealed interface PaymentAnswer {

    /** The payment, or the refusal thrown. */
    PaymentView orThrow();

    /** @param isNew whether the money moved now; else it had moved before */
    record Received(PaymentView payment, boolean isNew) implements PaymentAnswer {

        @Override
        public PaymentView orThrow() {
            return payment;
        }
    }

    /** The reference stands for another merchant or amount already; nothing moved. */
    record Refused(RuntimeException why) implements PaymentAnswer {

        @Override
        public PaymentView orThrow() {
            throw why;
        }
    }
}
