package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.payment.BankLine.State;
import io.touchstone.deposit.payment.LineBook.Verdict;
import io.touchstone.deposit.refund.Payout;
import io.touchstone.deposit.refund.Payouts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the bank says with the books, some hundred lines at a time. Only the bank's reference or a code of ours together with
 * the exact amount make a match; money that came in for nobody known goes to the unassigned receipts, the rest waits for people.
 */
@Component
class Reconciliation {

    /** Lines of one transaction. */
    static final int LINES_MAX = 500;

    private final LineBook lines;
    private final PaymentBook paymentBook;
    private final PayInBook payIns;
    private final Payments payments;
    private final Payouts payouts;
    private final MerchantHints hints;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Reconciliation(
            LineBook lines,
            PaymentBook paymentBook,
            PayInBook payIns,
            Payments payments,
            Payouts payouts,
            MerchantHints hints,
            Ledger ledger,
            ApplicationEventPublisher events,
            Ids ids) {
        this.lines = lines;
        this.paymentBook = paymentBook;
        this.payIns = payIns;
        this.payments = payments;
        this.payouts = payouts;
        this.hints = hints;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
    }

    /** Places some new lines; answers how many there were, so that zero means all are placed. */
    @Transactional(propagation = Propagation.REQUIRED)
    public int placeSome(Instant at, Actor actor) {
        paymentBook.startComparing();
        List<BankLine> taken = lines.takeNew(LINES_MAX);
        if (taken.isEmpty()) {
            return 0;
        }
        Map<UUID, Verdict> verdicts = new HashMap<>();
        placeIncoming(taken.stream().filter(BankLine::isIn).toList(), verdicts, at, actor);
        placeOutgoing(taken.stream().filter(line -> !line.isIn()).toList(), verdicts, at, actor);
        lines.place(verdicts, at);
        Map<State, Integer> counts = new EnumMap<>(State.class);
        verdicts.values().forEach(verdict -> counts.merge(verdict.state(), 1, Integer::sum));
        events.publishEvent(LinesCompared.of(counts, ids.next(), actor, at));
        return taken.size();
    }

    private void placeIncoming(List<BankLine> incoming, Map<UUID, Verdict> verdicts, Instant at, Actor actor) {
        List<String> references = incoming.stream().map(BankLine::reference).toList();
        Map<String, PaymentView> known = paymentBook.byReference(references);
        Map<String, PayIn> announced = payIns.open(incoming.stream()
                .map(line -> PayInBook.codeIn(line.memo()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, Payout> back = payouts.byReference(references);
        Map<String, String> named = hints.of(
                incoming.stream().map(BankLine::memo).filter(Objects::nonNull).toList());
        Map<BankLine, PayIn> arrived = new HashMap<>();
        List<BankLine> apart = new ArrayList<>();
        for (BankLine line : incoming) {
            PaymentView payment = known.get(line.reference());
            String code = PayInBook.codeIn(line.memo());
            PayIn payIn = code == null || back.containsKey(line.reference()) ? null : announced.get(code);
            if (payment != null) {
                State state = payment.amount().equals(line.amount()) ? State.MATCHED : State.DIFFERING;
                verdicts.put(line.lineId(), Verdict.payment(state, payment.paymentId()));
            } else if (payIn != null && payIn.amount().equals(line.amount()) && !arrived.containsValue(payIn)) {
                arrived.put(line, payIn);
            } else {
                apart.add(line);
                State state = payIn == null ? State.UNMATCHED : State.DIFFERING;
                verdicts.put(line.lineId(), Verdict.hint(state, hint(line, payIn, named)));
            }
        }
        keepApart(apart, at);
        take(arrived, verdicts, at, actor);
    }

    private static @Nullable String hint(BankLine line, @Nullable PayIn payIn, Map<String, String> named) {
        if (payIn != null) {
            return payIn.merchantId();
        }
        return line.memo() == null ? null : named.get(line.memo());
    }

    /** Money is in the bank, so it is in the books, whoever it belongs to. */
    private void keepApart(List<BankLine> apart, Instant at) {
        if (!apart.isEmpty()) {
            ledger.postAll(apart.stream().map(line -> received(line, at)).toList())
                    .forEach(receipt -> {
                        if (!receipt.isDone()) {
                            throw receipt.refusal();
                        }
                    });
        }
    }

    static Posting received(BankLine line, Instant at) {
        return Posting.move(
                TransferKind.RECEIVED,
                line.lineId(),
                at,
                AccountKey.platforms(AccountPurpose.BANK, line.amount().currency()),
                AccountKey.platforms(AccountPurpose.SUSPENSE, line.amount().currency()),
                line.amount());
    }

    private void take(Map<BankLine, PayIn> arrived, Map<UUID, Verdict> verdicts, Instant at, Actor actor) {
        if (arrived.isEmpty()) {
            return;
        }
        List<BankLine> order = List.copyOf(arrived.keySet());
        List<ReceivePayment> told = order.stream()
                .map(line -> new ReceivePayment(
                        ids.next(),
                        Objects.requireNonNull(arrived.get(line)).merchantId(),
                        line.amount(),
                        line.reference(),
                        ReceivePayment.Source.STATEMENT,
                        at,
                        actor))
                .toList();
        List<PaymentAnswer> answers = payments.receiveAll(told);
        Map<UUID, UUID> paid = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            UUID payment = answers.get(i).orThrow().paymentId();
            paid.put(Objects.requireNonNull(arrived.get(order.get(i))).payInId(), payment);
            verdicts.put(order.get(i).lineId(), Verdict.payment(State.MATCHED, payment));
        }
        payIns.arrived(paid);
    }

    private void placeOutgoing(List<BankLine> outgoing, Map<UUID, Verdict> verdicts, Instant at, Actor actor) {
        Map<String, Payout> known =
                payouts.byReference(outgoing.stream().map(BankLine::reference).toList());
        List<Payout> paid = new ArrayList<>();
        for (BankLine line : outgoing) {
            Payout payout = known.get(line.reference());
            if (payout == null) {
                verdicts.put(line.lineId(), Verdict.of(State.UNMATCHED));
            } else if (payout.amount().equals(line.amount()) && !paid.contains(payout) && payouts.isSent(payout)) {
                paid.add(payout);
                verdicts.put(line.lineId(), Verdict.payout(State.MATCHED, payout.payoutId()));
            } else {
                verdicts.put(line.lineId(), Verdict.payout(State.DIFFERING, payout.payoutId()));
            }
        }
        if (!paid.isEmpty()) {
            payouts.paid(paid, at, actor);
        }
    }
}
