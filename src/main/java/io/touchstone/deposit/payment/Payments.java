package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.payment.BankLine.State;
import io.touchstone.deposit.payment.LineBook.Verdict;
import io.touchstone.kernel.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what merchants paid, in the caller's transaction. One bank reference is one payment (contract, ledger): told again it
 * moves nothing again, told with another merchant or amount it is refused. Money that a statement brought first is taken from the
 * unassigned receipts, so that it is never booked twice.
 */
@Component
public class Payments {

    private final PaymentBook book;
    private final LineBook lines;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Payments(PaymentBook book, LineBook lines, Ledger ledger, ApplicationEventPublisher events) {
        this.book = book;
        this.lines = lines;
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
        List<String> references =
                payments.stream().map(ReceivePayment::bankReference).toList();
        book.keepFromComparing();
        Map<String, BankLine> apart = lines.notYetPayments(references);
        List<ReceivePayment> taken = payments.stream()
                .filter(payment -> fits(payment, apart.get(payment.bankReference())))
                .toList();
        Set<UUID> added = book.add(taken);
        List<ReceivePayment> fresh = taken.stream()
                .filter(payment -> added.contains(payment.paymentId()))
                .toList();
        post(fresh, apart);
        Map<String, PaymentView> known = book.byReference(references);
        List<PaymentAnswer> answers = new ArrayList<>();
        for (ReceivePayment payment : payments) {
            answers.add(answer(payment, known.get(payment.bankReference()), added.contains(payment.paymentId())));
        }
        return answers;
    }

    /** Whether nothing is known of the reference, or money of exactly that amount waits for its owner. */
    private static boolean fits(ReceivePayment payment, @Nullable BankLine apart) {
        return apart == null || (apart.isInSuspense() && apart.amount().equals(payment.amount()));
    }

    private void post(List<ReceivePayment> fresh, Map<String, BankLine> apart) {
        List<Posting> postings = new ArrayList<>();
        Map<UUID, Verdict> matched = new HashMap<>();
        Instant last = Instant.MIN;
        for (ReceivePayment payment : fresh) {
            BankLine line = apart.get(payment.bankReference());
            postings.add(posting(payment, line == null ? TransferKind.PAYMENT : TransferKind.ASSIGNED));
            if (line != null) {
                matched.put(line.lineId(), Verdict.payment(State.MATCHED, payment.paymentId()));
            }
            last = payment.at().isAfter(last) ? payment.at() : last;
        }
        if (!postings.isEmpty()) {
            ledger.postAll(postings).forEach(Payments::requireDone);
            fresh.forEach(payment -> events.publishEvent(PaymentReceived.of(payment)));
        }
        if (!matched.isEmpty()) {
            lines.place(matched, last);
        }
    }

    /** Takes money of a line from the unassigned receipts and gives it to the merchant that two people found. */
    @Transactional(propagation = Propagation.MANDATORY)
    PaymentView assign(BankLine line, ReceivePayment payment) {
        if (book.add(List.of(payment)).isEmpty()) {
            throw new Conflict(PaymentRule.BANK_REFERENCE_TAKEN, payment.bankReference());
        }
        ledger.post(posting(payment, TransferKind.ASSIGNED));
        lines.place(Map.of(line.lineId(), Verdict.payment(State.ASSIGNED, payment.paymentId())), payment.at());
        events.publishEvent(PaymentReceived.of(payment));
        return book.find(payment.paymentId()).orElseThrow();
    }

    /** The payment row is there already, so a refusal of the books takes all of it back. */
    private static void requireDone(Receipt receipt) {
        if (!receipt.isDone()) {
            throw receipt.refusal();
        }
    }

    private static PaymentAnswer answer(ReceivePayment told, @Nullable PaymentView known, boolean isNew) {
        if (known == null) {
            return new PaymentAnswer.Refused(new Conflict(PaymentRule.REFERENCE_ON_STATEMENT, told.bankReference()));
        }
        if (!known.isWhat(told)) {
            return new PaymentAnswer.Refused(new Conflict(PaymentRule.BANK_REFERENCE_TAKEN, told.bankReference()));
        }
        if (known.isTakenBack()) {
            return new PaymentAnswer.Refused(new Conflict(PaymentRule.PAYMENT_TAKEN_BACK, told.bankReference()));
        }
        return new PaymentAnswer.Received(known, isNew);
    }

    private static Posting posting(ReceivePayment payment, TransferKind kind) {
        Currency currency = payment.amount().currency();
        AccountPurpose from = kind == TransferKind.PAYMENT ? AccountPurpose.BANK : AccountPurpose.SUSPENSE;
        return Posting.move(
                kind,
                payment.paymentId(),
                payment.at(),
                AccountKey.platforms(from, currency),
                AccountKey.deposit(payment.merchantId(), currency),
                payment.amount());
    }
}
