package io.touchstone.deposit.refund;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deposits on their way back (rules.md 4). All conditions hold when one is asked for, when a second person approves it and when the
 * bank is told to pay. Joins the caller's transaction; whether the actor may is the caller's to ask.
 */
@Component
public class Refunds {

    private final RefundBook book;
    private final Conditions conditions;
    private final Deposits deposits;
    private final Payouts payouts;
    private final PayoutBook payoutBook;
    private final Ledger ledger;
    private final RefundLetters letters;
    private final ApplicationEventPublisher events;

    Refunds(
            RefundBook book,
            Conditions conditions,
            Deposits deposits,
            Payouts payouts,
            PayoutBook payoutBook,
            Ledger ledger,
            RefundLetters letters,
            ApplicationEventPublisher events) {
        this.book = book;
        this.conditions = conditions;
        this.deposits = deposits;
        this.payouts = payouts;
        this.payoutBook = payoutBook;
        this.ledger = ledger;
        this.letters = letters;
        this.events = events;
    }

    /** Sent twice it is one request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Refund request(RequestRefund request) {
        Optional<Refund> before = book.find(request.refundId());
        if (before.isPresent()) {
            return before.get();
        }
        demandAmount(request);
        conditions.demand(request.merchantId(), request.at());
        if (!book.add(request)) {
            return book.find(request.refundId())
                    .orElseThrow(() -> new Conflict(RefundRule.REFUND_UNDER_WAY, request.merchantId()));
        }
        Refund refund = book.find(request.refundId()).orElseThrow();
        tell("requested", refund, request.actor(), request.at());
        return refund;
    }

    private void demandAmount(RequestRefund request) {
        if (request.amount().minor() <= 0) {
            throw new RuleViolation(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        long available = deposits.of(request.merchantId(), request.amount().currency(), request.at())
                .available()
                .minor();
        if (request.amount().minor() > available) {
            throw new RuleViolation(DepositRule.INSUFFICIENT_DEPOSIT);
        }
    }

    /** The second person says yes: the money leaves the deposit and waits for the bank. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(String number, String words, Instant at, Actor actor) {
        Refund refund = demandUndecided(number, actor);
        conditions.demand(refund.merchantId(), at);
        book.decide(refund.refundId(), Refund.State.APPROVED, words, actor.toString(), at);
        ledger.post(Posting.move(
                TransferKind.REFUND,
                refund.refundId(),
                at,
                AccountKey.deposit(refund.merchantId(), refund.amount().currency()),
                AccountKey.platforms(AccountPurpose.PAYOUT, refund.amount().currency()),
                refund.amount()));
        payouts.payBack(refund.refundId(), refund.amount(), at);
        tell("approved", refund, actor, at);
    }

    /** The second person says no. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(String number, String words, Instant at, Actor actor) {
        Refund refund = demandUndecided(number, actor);
        book.decide(refund.refundId(), Refund.State.REJECTED, words, actor.toString(), at);
        tell("rejected", refund, actor, at);
    }

    private Refund demandUndecided(String number, Actor actor) {
        Refund refund = lock(number);
        if (refund.state() != Refund.State.REQUESTED) {
            throw new Conflict(RefundRule.REFUND_DECIDED, number);
        }
        if (refund.requestedBy().equals(actor.toString())) {
            throw new RuleViolation(RefundRule.DECIDES_OWN_REFUND);
        }
        return refund;
    }

    /** Who asked takes it back before it is decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String number, Instant at, Actor actor) {
        Refund refund = lock(number);
        if (refund.state() != Refund.State.REQUESTED) {
            throw new Conflict(RefundRule.REFUND_DECIDED, number);
        }
        if (!refund.requestedBy().equals(actor.toString())) {
            throw new RuleViolation(RefundRule.ONLY_REQUESTER_WITHDRAWS);
        }
        book.decide(refund.refundId(), Refund.State.WITHDRAWN, null, actor.toString(), at);
        tell("withdrawn", refund, actor, at);
    }

    /** Stops an approved refund before the bank was told: the money goes back to the deposit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(String number, String why, Instant at, Actor actor) {
        Refund refund = lock(number);
        Payout payout = payoutBook
                .openOfRefund(refund.refundId())
                .orElseThrow(() -> new Conflict(RefundRule.REFUND_NOT_OPEN, number));
        if (payout.state() != Payout.State.WAITING) {
            throw new Conflict(RefundRule.PAYOUT_ALREADY_SENT, payout.reference());
        }
        payoutBook.end(List.of(payout.payoutId()), Payout.State.CANCELLED, why, at);
        giveBack(refund, why, at, actor);
    }

    /** Carries out what the bank said of a refund. */
    @EventListener
    void on(PayoutEnded ended) {
        if (ended.payout().refundId() == null) {
            return;
        }
        Refund refund = book.find(ended.payout().refundId()).orElseThrow();
        if (ended.isPaid()) {
            book.end(refund.refundId(), Refund.State.PAID, null, ended.at());
            tell("paid", refund, ended.actor(), ended.at());
        } else {
            giveBack(refund, ended.why(), ended.at(), ended.actor());
        }
    }

    private void giveBack(Refund refund, @Nullable String why, Instant at, Actor actor) {
        ledger.post(Posting.move(
                TransferKind.REFUND_FAILED,
                refund.refundId(),
                at,
                AccountKey.platforms(AccountPurpose.PAYOUT, refund.amount().currency()),
                AccountKey.deposit(refund.merchantId(), refund.amount().currency()),
                refund.amount()));
        book.end(refund.refundId(), Refund.State.FAILED, why, at);
        tell("failed", refund, actor, at);
    }

    private Refund lock(String number) {
        return book.lock(number).orElseThrow(() -> new NotFound("refund", number));
    }

    private void tell(String what, Refund refund, Actor actor, Instant at) {
        events.publishEvent(RefundEvent.of(what, refund.number(), refund.merchantId(), refund.amount(), actor, at));
        letters.tell(what, refund);
    }
}
