package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Conflict;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what merchants paid, in the caller's transaction. One bank reference is one payment (contract, ledger): told again it
 * moves nothing again, told with another merchant or amount it is refused.
 */
@Component
public class Payments {

    private final PaymentBook book;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Payments(PaymentBook book, Ledger ledger, ApplicationEventPublisher events) {
        this.book = book;
        this.ledger = ledger;
        this.events = events;
    }

    /** @throws Conflict when the reference stands for something else already */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentView receive(ReceivePayment payment) {
        return receiveAll(List.of(payment)).get(0).orThrow();
    }

    /**
     * Takes in many at once, in one call to the books.
     *
     * @return what became of each, in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PaymentAnswer> receiveAll(List<ReceivePayment> payments) {
        Set<UUID> added = book.add(payments);
        List<ReceivePayment> fresh = payments.stream()
                .filter(payment -> added.contains(payment.paymentId()))
                .toList();
        ledger.postAll(fresh.stream().map(Payments::posting).toList()).forEach(Payments::requireDone);
        fresh.forEach(payment -> events.publishEvent(PaymentReceived.of(payment)));
        Map<String, PaymentView> known = book.byReference(
                payments.stream().map(ReceivePayment::bankReference).toList());
        List<PaymentAnswer> answers = new ArrayList<>();
        for (ReceivePayment payment : payments) {
            PaymentView view = Objects.requireNonNull(known.get(payment.bankReference()));
            answers.add(answer(payment, view, added.contains(payment.paymentId())));
        }
        return answers;
    }

    /** The payment row is there already, so a refusal of the books takes all of it back. */
    private static void requireDone(Receipt receipt) {
        if (!receipt.isDone()) {
            throw receipt.refusal();
        }
    }

    private static PaymentAnswer answer(ReceivePayment told, PaymentView known, boolean isNew) {
        if (!known.isWhat(told)) {
            return new PaymentAnswer.Refused(new Conflict(PaymentRule.BANK_REFERENCE_TAKEN, told.bankReference()));
        }
        return new PaymentAnswer.Received(known, isNew);
    }

    private static Posting posting(ReceivePayment payment) {
        Currency currency = payment.amount().currency();
        return Posting.move(
                TransferKind.PAYMENT,
                payment.paymentId(),
                payment.at(),
                AccountKey.platforms(AccountPurpose.BANK, currency),
                AccountKey.deposit(payment.merchantId(), currency),
                payment.amount());
    }
}
