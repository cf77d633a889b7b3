package io.touchstone.deposit.fund;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What merchants owe: opened with the transfer that makes it, paid the oldest first from what the deposit has, undone or written off.
 * The merchant's accounts are held before anything is worked out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Debts {

    /** More at once would hold the locks for too long; the next movement takes the rest. */
    private static final int AT_ONCE = 200;

    private final DebtRows rows;
    private final MerchantBooks books;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Debts(DebtRows rows, MerchantBooks books, Ledger ledger, ApplicationEventPublisher events, Ids ids) {
        this.rows = rows;
        this.books = books;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
    }

    /** Notes a debt; the caller moves the money after it, which pays from the deposit what can be paid. */
    void open(
            UUID id, DebtKind kind, UUID source, String merchantId, String caseNo, Money amount, Instant at, Actor by) {
        rows.insert(id, kind, source, merchantId, caseNo, amount, at);
        publish("opened", require(id), amount, at, by);
    }

    /**
     * Pays debts from what is available, the oldest first.
     *
     * @return what was paid
     */
    Money offset(String merchantId, Currency currency, Instant at, Actor by) {
        MerchantBooks.Held held = books.hold(merchantId, currency);
        long left = Math.min(held.available().minor(), held.owed().minor());
        List<Posting> postings = new ArrayList<>();
        long paid = 0;
        for (Debt debt : left > 0 ? rows.open(merchantId, currency, AT_ONCE) : List.<Debt>of()) {
            Money part = new Money(Math.min(left, debt.remaining().minor()), currency);
            if (part.minor() > 0) {
                postings.add(step(debt, DebtStep.What.OFFSET, part, at, by));
                left -= part.minor();
                paid += part.minor();
            }
        }
        postAll(postings);
        return new Money(paid, currency);
    }

    /** Undoes what is left of a debt; what was paid of it is the caller's to give back. */
    void undo(Debt debt, Instant at, Actor by) {
        if (debt.isOpen()) {
            postAll(List.of(step(debt, DebtStep.What.UNDONE, debt.remaining(), at, by)));
        }
    }

    /** @throws RuleViolation when less is owed by now */
    void writeOff(UUID debtId, Money amount, Instant at, Actor by) {
        Debt debt = require(debtId);
        books.hold(debt.merchantId(), debt.amount().currency());
        Debt now = require(debtId);
        if (amount.minor() > now.remaining().minor()) {
            throw new RuleViolation(FundRule.WRITE_OFF_TOO_MUCH);
        }
        postAll(List.of(step(now, DebtStep.What.WRITTEN_OFF, amount, at, by)));
    }

    /** What the merchant has paid of a debt. */
    Money paid(Debt debt) {
        return rows.steps(debt).stream()
                .filter(step -> step.what() == DebtStep.What.OFFSET)
                .map(DebtStep::amount)
                .reduce(new Money(0, debt.amount().currency()), Money::plus);
    }

    Debt require(UUID debtId) {
        return rows.find(debtId).orElseThrow(() -> new NotFound("debt", debtId.toString()));
    }

    /** Notes the step first: the movement is told on at once, and whoever hears of it finds the debt as it will be. */
    private Posting step(Debt debt, DebtStep.What what, Money amount, Instant at, Actor by) {
        UUID stepId = ids.next();
        rows.insertStep(stepId, debt.debtId(), what, amount, at, by);
        publish(what.word(), debt, amount, at, by);
        Currency currency = amount.currency();
        AccountKey receivable = AccountKey.receivable(debt.merchantId(), currency);
        AccountKey creditor = AccountKey.platforms(debt.kind().creditor(), currency);
        return switch (what) {
            case OFFSET ->
                Posting.move(
                        TransferKind.OFFSET,
                        stepId,
                        at,
                        AccountKey.deposit(debt.merchantId(), currency),
                        receivable,
                        amount);
            case UNDONE ->
                Posting.move(
                        debt.kind() == DebtKind.FINE ? TransferKind.FINE_FORGIVEN : TransferKind.RECOURSE_UNDONE,
                        stepId,
                        at,
                        creditor,
                        receivable,
                        amount);
            case WRITTEN_OFF -> Posting.move(TransferKind.WRITE_OFF, stepId, at, creditor, receivable, amount);
        };
    }

    private void postAll(List<Posting> postings) {
        for (Receipt receipt : ledger.postAll(postings)) {
            if (!receipt.isDone()) {
                throw new RuleViolation(io.touchstone.deposit.DepositRule.INSUFFICIENT_FUNDS);
            }
        }
    }

    private void publish(String what, Debt debt, Money amount, Instant at, Actor by) {
        events.publishEvent(
                new DebtChanged(what, debt.debtId(), debt.merchantId(), debt.kind(), debt.caseNo(), amount, by, at));
    }
}
