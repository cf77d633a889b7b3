package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.payment.BankDecision.Act;
import io.touchstone.deposit.payment.BankLine.State;
import io.touchstone.deposit.payment.LineBook.Verdict;
import io.touchstone.deposit.refund.Payouts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two people decide about a line that the books could not place: one proposes, another decides. Joins the caller's transaction;
 * whether the actor may is the caller's to ask.
 */
@Component
public class LineDecisions {

    private final DecisionBook book;
    private final LineBook lines;
    private final PaymentBook paymentBook;
    private final Payments payments;
    private final Payouts payouts;
    private final Merchants merchants;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    LineDecisions(
            DecisionBook book,
            LineBook lines,
            PaymentBook paymentBook,
            Payments payments,
            Payouts payouts,
            Merchants merchants,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.book = book;
        this.lines = lines;
        this.paymentBook = paymentBook;
        this.payments = payments;
        this.payouts = payouts;
        this.merchants = merchants;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * What somebody wants to be done with a line.
     *
     * @param once made when the form was shown, so that sent twice it is one proposal
     * @param merchantId whose payment it is, when it is to be assigned
     */
    public record Propose(
            UUID once, UUID lineId, Act act, @Nullable String merchantId, String reason) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(Propose wanted, Instant at, Actor actor) {
        BankLine line = lines.lock(wanted.lineId())
                .orElseThrow(() -> new NotFound("bank line", wanted.lineId().toString()));
        String merchant = wanted.act() == Act.ASSIGN ? demandMerchant(wanted.merchantId()) : null;
        Optional<BankDecision> before = book.find(wanted.once());
        if (before.isPresent()) {
            demandSame(before.get(), wanted, merchant, actor);
            return;
        }
        demandFits(line, wanted.act());
        BankDecision decision = new BankDecision(
                wanted.once(),
                line.lineId(),
                wanted.act(),
                merchant,
                wanted.act() == Act.REVERSE ? line.paymentId() : null,
                wanted.reason(),
                at,
                actor.toString(),
                null,
                null,
                null);
        if (!book.propose(decision)) {
            throw new Conflict(PaymentRule.DECISION_WAITS, line.reference());
        }
        events.publishEvent(BankEvent.decision("deposit.bank_line_decision_proposed", decision, line, actor, at));
    }

    private static void demandSame(BankDecision before, Propose wanted, @Nullable String merchant, Actor actor) {
        if (!before.lineId().equals(wanted.lineId())
                || before.act() != wanted.act()
                || !Objects.equals(before.merchantId(), merchant)
                || !before.proposedBy().equals(actor.toString())) {
            throw new Conflict(PaymentRule.FORM_DIFFERS);
        }
    }

    private String demandMerchant(@Nullable String merchantId) {
        return Optional.ofNullable(merchantId)
                .filter(id -> merchants.find(id).isPresent())
                .orElseThrow(() -> new NotFound("merchant", String.valueOf(merchantId)));
    }

    private static void demandFits(BankLine line, Act act) {
        if (!line.isOpen()) {
            throw new Conflict(PaymentRule.LINE_NOT_OPEN, line.reference());
        }
        if (!Act.fitting(line).contains(act)) {
            throw new RuleViolation(PaymentRule.ACT_DOES_NOT_FIT, line.reference());
        }
    }

    /** The second person says yes, and it is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(UUID decisionId, Instant at, Actor actor) {
        BankDecision decision = demandOpen(decisionId);
        if (decision.proposedBy().equals(actor.toString())) {
            throw new RuleViolation(PaymentRule.DECIDES_OWN_PROPOSAL);
        }
        BankLine line = lines.lock(decision.lineId()).orElseThrow();
        demandFits(line, decision.act());
        carryOut(decision, line, at, actor);
        book.decide(decisionId, BankDecision.Outcome.APPROVED, actor, at);
        events.publishEvent(BankEvent.decision("deposit.bank_line_decision_approved", decision, line, actor, at));
    }

    /** The second person says no, or who proposed takes it back; the line stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(UUID decisionId, Instant at, Actor actor) {
        BankDecision decision = demandOpen(decisionId);
        BankLine line = lines.lock(decision.lineId()).orElseThrow();
        book.decide(decisionId, BankDecision.Outcome.REJECTED, actor, at);
        events.publishEvent(BankEvent.decision("deposit.bank_line_decision_rejected", decision, line, actor, at));
    }

    private BankDecision demandOpen(UUID decisionId) {
        BankDecision decision =
                book.lock(decisionId).orElseThrow(() -> new NotFound("decision", decisionId.toString()));
        if (decision.outcome() != null) {
            throw new Conflict(PaymentRule.DECISION_MADE);
        }
        return decision;
    }

    private void carryOut(BankDecision decision, BankLine line, Instant at, Actor actor) {
        switch (decision.act()) {
            case ASSIGN -> assign(decision, line, at, actor);
            case RETURN -> {
                payouts.sendBack(line.lineId(), line.amount(), at);
                lines.place(Map.of(line.lineId(), Verdict.of(State.RETURNING)), at);
            }
            case REVERSE -> reverse(decision, line, at);
            case CHARGE -> {
                ledger.post(charge(decision, line, at));
                lines.place(Map.of(line.lineId(), Verdict.of(State.EXPLAINED)), at);
            }
            case KEEP -> lines.place(Map.of(line.lineId(), kept(line)), at);
        }
    }

    private static Verdict kept(BankLine line) {
        return new Verdict(State.EXPLAINED, line.paymentId(), line.payoutId(), null);
    }

    private void assign(BankDecision decision, BankLine line, Instant at, Actor actor) {
        // The reference of a payment that was taken back stands for that one for good.
        boolean taken = paymentBook.byReference(List.of(line.reference())).containsKey(line.reference());
        String own = line.reference().substring(0, Math.min(line.reference().length(), 60));
        payments.assign(
                line,
                new ReceivePayment(
                        decision.decisionId(),
                        Objects.requireNonNull(decision.merchantId()),
                        line.amount(),
                        taken ? own + "/2" : line.reference(),
                        ReceivePayment.Source.STATEMENT,
                        at,
                        actor));
    }

    /** A payment is never edited: it is taken back whole, and what the bank has becomes an unassigned receipt. */
    private void reverse(BankDecision decision, BankLine line, Instant at) {
        PaymentView payment =
                paymentBook.find(Objects.requireNonNull(decision.paymentId())).orElseThrow();
        ledger.post(Posting.move(
                TransferKind.PAYMENT_REVERSED,
                payment.paymentId(),
                at,
                AccountKey.deposit(payment.merchantId(), payment.amount().currency()),
                AccountKey.platforms(AccountPurpose.BANK, payment.amount().currency()),
                payment.amount()));
        ledger.post(Reconciliation.received(line, at));
        lines.place(Map.of(line.lineId(), Verdict.hint(State.UNMATCHED, payment.merchantId())), at);
    }

    private static Posting charge(BankDecision decision, BankLine line, Instant at) {
        return Posting.move(
                TransferKind.BANK_CHARGED,
                decision.decisionId(),
                at,
                AccountKey.platforms(AccountPurpose.PLATFORM, line.amount().currency()),
                AccountKey.platforms(AccountPurpose.BANK, line.amount().currency()),
                line.amount());
    }
}
