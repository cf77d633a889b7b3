package io.touchstone.deposit.fund;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.Fines;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes fines from deposits and gives them back, each by transfers of its own (E12, ruling E6). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FineBook implements Fines {

    private final ChargeRows charges;
    private final DebtRows debtRows;
    private final Debts debts;
    private final MerchantBooks books;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    FineBook(
            ChargeRows charges,
            DebtRows debtRows,
            Debts debts,
            MerchantBooks books,
            Ledger ledger,
            ApplicationEventPublisher events,
            Ids ids) {
        this.charges = charges;
        this.debtRows = debtRows;
        this.debts = debts;
        this.books = books;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public Fines.Charge charge(
            UUID chargeId, String merchantId, Money amount, String caseNo, String reason, Instant at, Actor actor) {
        if (amount.minor() <= 0) {
            throw new RuleViolation(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        if (amount.minor() > Posting.AMOUNT_MAX) {
            throw new RuleViolation(DepositRule.AMOUNT_TOO_LARGE);
        }
        MerchantBooks.Held held = books.hold(merchantId, amount.currency());
        long taken = Math.min(held.available().minor(), amount.minor());
        Charged charged = new Charged(
                chargeId,
                merchantId,
                merchantId,
                amount,
                new Money(taken, amount.currency()),
                caseNo,
                reason,
                at,
                actor.toString(),
                null);
        if (!charges.insert(charged)) {
            return told(charged);
        }
        events.publishEvent(new FineChanged("fined", chargeId, merchantId, caseNo, amount, actor, at));
        take(charged, at, actor);
        return charged.outcome();
    }

    @Override
    public void giveBack(UUID chargeId, String reason, Instant at, Actor actor) {
        Charged charged = require(chargeId);
        books.hold(charged.merchantId(), charged.amount().currency());
        Money back = charged.taken();
        Money forgiven = new Money(0, back.currency());
        for (Debt debt : debtRows.ofSource(chargeId)) {
            back = back.plus(debts.paid(debt));
            forgiven = forgiven.plus(debt.remaining());
        }
        if (!charges.insertReturn(chargeId, back, forgiven, reason, at, actor)) {
            throw new Conflict(FundRule.CHARGE_RETURNED);
        }
        for (Debt debt : debtRows.ofSource(chargeId)) {
            debts.undo(debt, at, actor);
        }
        if (back.minor() > 0) {
            ledger.post(Posting.move(
                    TransferKind.FINE_RETURNED,
                    chargeId,
                    at,
                    platform(back.currency()),
                    AccountKey.deposit(charged.merchantId(), back.currency()),
                    back));
        }
        events.publishEvent(new FineChanged(
                "fine_returned", chargeId, charged.merchantId(), charged.caseNo(), charged.amount(), actor, at));
    }

    /** Told again with the same contents, it answers what it answered. */
    private Fines.Charge told(Charged again) {
        Charged first = require(again.chargeId());
        if (!first.merchantId().equals(again.merchantId())
                || !first.amount().equals(again.amount())
                || !first.caseNo().equals(again.caseNo())) {
            throw new Conflict(FundRule.CHARGE_DIFFERS);
        }
        return first.outcome();
    }

    private void take(Charged charged, Instant at, Actor actor) {
        Money taken = charged.taken();
        Money owed = charged.outcome().owed();
        Currency currency = taken.currency();
        if (taken.minor() > 0) {
            ledger.post(Posting.move(
                    TransferKind.FINE,
                    charged.chargeId(),
                    at,
                    AccountKey.deposit(charged.merchantId(), currency),
                    platform(currency),
                    taken));
        }
        if (owed.minor() > 0) {
            debts.open(
                    ids.next(),
                    DebtKind.FINE,
                    charged.chargeId(),
                    charged.merchantId(),
                    charged.caseNo(),
                    owed,
                    at,
                    actor);
            ledger.post(Posting.move(
                    TransferKind.FINE_OWED,
                    charged.chargeId(),
                    at,
                    AccountKey.receivable(charged.merchantId(), currency),
                    platform(currency),
                    owed));
        }
    }

    private Charged require(UUID chargeId) {
        return charges.find(chargeId).orElseThrow(() -> new NotFound("charge", chargeId.toString()));
    }

    private static AccountKey platform(Currency currency) {
        return AccountKey.platforms(AccountPurpose.PLATFORM, currency);
    }
}
