package io.touchstone.deposit.fund;

import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.PayFromFund;
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
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what the guarantee fund does, and nothing it has no money for (ruling G5). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FundBook implements GuaranteeFund {

    private static final AccountKey FUND = AccountKey.platforms(AccountPurpose.FUND, FundLevel.CURRENCY);

    private final FundRows rows;
    private final FundCaps caps;
    private final FundAlarm alarm;
    private final FundLevel level;
    private final Debts debts;
    private final MerchantBooks books;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    FundBook(
            FundRows rows,
            FundCaps caps,
            FundAlarm alarm,
            FundLevel level,
            Debts debts,
            MerchantBooks books,
            Ledger ledger,
            ApplicationEventPublisher events,
            Ids ids) {
        this.rows = rows;
        this.caps = caps;
        this.alarm = alarm;
        this.level = level;
        this.debts = debts;
        this.books = books;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public void payConsumer(PayFromFund command) {
        queue(command.merchantId());
        FundPayment told = rows.find(command.paymentId()).orElse(null);
        if (told != null) {
            requireSame(told, command);
            return;
        }
        caps.check(command);
        spend(command.amount(), command.at());
        rows.insert(command);
        ledger.post(Posting.move(
                TransferKind.FUND_PAID,
                command.paymentId(),
                command.at(),
                FUND,
                AccountKey.platforms(AccountPurpose.CONSUMER, FundLevel.CURRENCY),
                command.amount()));
        Actor approver = command.approver();
        publish(
                "fund_paid",
                Subject.merchant(command.merchantId()),
                Map.of(
                        "payment_id", command.paymentId().toString(),
                        "purpose", command.purpose().word(),
                        "case_no", command.caseNo(),
                        "amount_minor", command.amount().minor(),
                        "asked_by", command.by().toString()),
                command.at(),
                approver == null ? command.by() : approver);
    }

    /**
     * Pays what one person may pay alone (ruling G4).
     *
     * @return false when a second person is needed; then nothing was paid
     */
    boolean payAlone(PayFromFund command) {
        queue(command.merchantId());
        if (rows.find(command.paymentId()).isEmpty()) {
            caps.check(command);
            if (!caps.withinAuthority(command)) {
                return false;
            }
        }
        payConsumer(command);
        return true;
    }

    /** Fills the fund up from the platform's own money. */
    void fill(UUID cause, Money amount, Instant at, Actor actor) {
        ledger.post(Posting.move(
                TransferKind.FUND_FILLED,
                cause,
                at,
                AccountKey.platforms(AccountPurpose.PLATFORM, FundLevel.CURRENCY),
                FUND,
                amount));
        publish("fund_filled", FundChanged.FUND, Map.of("amount_minor", amount.minor()), at, actor);
    }

    @Override
    public void decideFault(UUID paymentId, Fault fault, String reason, Instant at, Actor actor) {
        FundPayment payment = rows.find(paymentId).orElseThrow(() -> new NotFound("payment", paymentId.toString()));
        queue(payment.merchantId());
        if (payment.askedBy().equals(actor.toString()) && actor.kind() != Actor.Kind.SYSTEM) {
            throw new RuleViolation(FundRule.FAULT_BY_ANOTHER);
        }
        List<FaultDecision> before = rows.faults(paymentId);
        FaultDecision last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && last.fault().equals(fault.word())) {
            throw new Conflict(FundRule.FAULT_DECIDED_SO);
        }
        if (last != null && last.debtId() != null) {
            undo(payment, last.debtId(), at, actor);
        }
        UUID debt = fault == Fault.MERCHANT ? ids.next() : null;
        if (debt != null) {
            debts.open(
                    debt,
                    DebtKind.RECOURSE,
                    paymentId,
                    payment.merchantId(),
                    payment.caseNo(),
                    payment.amount(),
                    at,
                    actor);
        }
        rows.insertFault(payment, before.size() + 1, fault, reason, at, actor, debt);
        recourse(payment, debt, at);
        publish(
                "fault_decided",
                Subject.merchant(payment.merchantId()),
                Map.of("payment_id", paymentId.toString(), "fault", fault.word(), "case_no", payment.caseNo()),
                at,
                actor);
    }

    @Override
    public void makeGood(
            UUID cause, String merchantId, Money amount, String caseNo, String reason, Instant at, Actor actor) {
        queue(merchantId);
        repay(cause, merchantId, amount, at);
        publish(
                "made_good",
                Subject.merchant(merchantId),
                Map.of("case_no", caseNo, "reason", reason, "amount_minor", amount.minor()),
                at,
                actor);
    }

    /** The merchant first, then the fund: whoever undoes a fine in the same transaction holds the merchant already. */
    private void queue(String merchantId) {
        books.hold(merchantId, FundLevel.CURRENCY);
        rows.queue();
    }

    private static void requireSame(FundPayment told, PayFromFund command) {
        if (!told.merchantId().equals(command.merchantId())
                || !told.amount().equals(command.amount())
                || told.purpose() != command.purpose()
                || !told.caseNo().equals(command.caseNo())
                || !told.askedBy().equals(command.by().toString())) {
            throw new Conflict(FundRule.FUND_PAYMENT_DIFFERS);
        }
    }

    /** Moves after the debt is noted: the movement pays it at once from what the deposit has. */
    private void recourse(FundPayment payment, @Nullable UUID debt, Instant at) {
        if (debt != null) {
            ledger.post(Posting.move(
                    TransferKind.RECOURSE,
                    debt,
                    at,
                    AccountKey.receivable(payment.merchantId(), FundLevel.CURRENCY),
                    FUND,
                    payment.amount()));
        }
    }

    private void undo(FundPayment payment, UUID debtId, Instant at, Actor actor) {
        Debt debt = debts.require(debtId);
        Money paid = debts.paid(debt);
        debts.undo(debt, at, actor);
        if (paid.minor() > 0) {
            repay(debtId, payment.merchantId(), paid, at);
        }
    }

    private void repay(UUID cause, String merchantId, Money amount, Instant at) {
        spend(amount, at);
        ledger.post(Posting.move(
                TransferKind.MADE_GOOD, cause, at, FUND, AccountKey.deposit(merchantId, amount.currency()), amount));
    }

    /** Whether the fund has it, and who is to be told when little is left. */
    private void spend(Money amount, Instant at) {
        if (!amount.currency().equals(FundLevel.CURRENCY)) {
            throw new RuleViolation(FundRule.FUND_CURRENCY);
        }
        Money before = level.now().spendable();
        if (before.minor() < amount.minor()) {
            throw new RuleViolation(FundRule.FUND_EXHAUSTED);
        }
        alarm.watch(before, before.minus(amount), at);
    }

    private void publish(String what, Subject subject, Map<String, ?> details, Instant at, Actor actor) {
        events.publishEvent(new FundChanged(what, subject, details, actor, at));
    }
}
