package io.touchstone.deposit.fund;

import io.touchstone.deposit.approval.NewProposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Balances;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.statement.Place;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where what merchants owe is looked after: its age, paying it from the deposit, giving it up. */
@Service
@Transactional
public class DebtDesk {

    private final DebtList list;
    private final DebtRows rows;
    private final Debts debts;
    private final Balances balances;
    private final Proposals proposals;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    DebtDesk(
            DebtList list,
            DebtRows rows,
            Debts debts,
            Balances balances,
            Proposals proposals,
            Accounts accounts,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.rows = rows;
        this.debts = debts;
        this.balances = balances;
        this.proposals = proposals;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /** The oldest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<DebtLine> list(DebtFilter filter, @Nullable String cursor, int limit) {
        Instant now = clock.instant();
        KeysetPage<Debt> page = KeysetPage.cut(
                list.list(filter, Place.of(cursor), limit + 1), limit, debt -> new Place(debt.openedAt(), debt.debtId())
                        .words());
        return new KeysetPage<>(
                page.items().stream()
                        .map(debt -> new DebtLine(debt, DebtList.days(debt, now)))
                        .toList(),
                page.nextCursor());
    }

    /** What is owed, by currency and age. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public List<DebtAge> ages() {
        return list.ages(clock.instant());
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public DebtView find(UUID debtId) {
        Instant now = clock.instant();
        Debt debt = debts.require(debtId);
        List<DebtStep> steps = rows.steps(debt);
        return new DebtView(
                debt,
                DebtList.days(debt, now),
                steps,
                balances.of(
                        AccountPurpose.DEPOSIT, debt.merchantId(), debt.amount().currency(), now),
                accounts.displayNames(steps.stream()
                        .map(step -> step.by().substring(step.by().indexOf(':') + 1))
                        .toList()));
    }

    /** Pays the merchant's debts in this currency, the oldest first; what was paid already is not paid again. */
    @CanPost
    public Money offset(UUID debtId) {
        Debt debt = debts.require(debtId);
        if (!debt.isOpen()) {
            throw new Conflict(FundRule.DEBT_PAID);
        }
        Money paid = debts.offset(debt.merchantId(), debt.amount().currency(), clock.instant(), actor.get());
        if (paid.minor() == 0) {
            // Of several at once the first has paid it while the others waited for their turn.
            throw debts.require(debtId).isOpen()
                    ? new RuleViolation(FundRule.NOTHING_TO_OFFSET)
                    : new Conflict(FundRule.DEBT_PAID);
        }
        return paid;
    }

    /** Proposes to give up what is left of a debt. */
    @CanPost
    public void proposeWriteOff(UUID once, UUID debtId, String reason) {
        Debt debt = debts.require(debtId);
        if (!debt.isOpen() && proposals.find(once).isEmpty()) {
            throw new Conflict(FundRule.DEBT_PAID);
        }
        // Of a debt that is paid by now the form was sent before, and what it asked for stands.
        proposals.ask(new NewProposal(
                once,
                ProposalKind.WRITE_OFF,
                debt.merchantId(),
                debt.caseNo(),
                debt.isOpen() ? debt.remaining() : debt.amount(),
                Map.of(ProposedWriteOff.DEBT, debtId.toString()),
                reason,
                clock.instant(),
                actor.get()));
    }
}
