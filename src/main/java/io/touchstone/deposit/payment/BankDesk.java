package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.LedgerPermissions.CanApprove;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the platform's bank accounts are kept and the bank's statements are sent in. */
@Service
@Transactional
public class BankDesk {

    private final BankAccounts accounts;
    private final StatementBook statements;
    private final BankUploads uploads;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    BankDesk(
            BankAccounts accounts,
            StatementBook statements,
            BankUploads uploads,
            Jobs jobs,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.statements = statements;
        this.uploads = uploads;
        this.jobs = jobs;
        this.events = events;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public List<BankAccount> accounts() {
        return accounts.all();
    }

    /** Who the reader is in the books; what they entered they cannot confirm. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public String reader() {
        return actor.get().toString();
    }

    /** Enters an account; nobody is told to pay into it before a second person has confirmed. */
    @CanPost
    public void propose(String holder, String bankName, String number, Currency currency) {
        Instant at = clock.instant();
        var account = new BankAccount(
                ids.next(), holder, bankName, number, currency, at, actor.get().toString(), null, null);
        if (!accounts.add(account)) {
            throw new Conflict(PaymentRule.BANK_ACCOUNT_KNOWN);
        }
        events.publishEvent(BankEvent.account("deposit.bank_account_proposed", account, actor.get(), at));
    }

    @CanApprove
    public void confirm(UUID id) {
        BankAccount account = lock(id);
        if (account.confirmedAt() != null || account.closedAt() != null) {
            throw new Conflict(PaymentRule.BANK_ACCOUNT_CONFIRMED);
        }
        if (account.proposedBy().equals(actor.get().toString())) {
            throw new RuleViolation(PaymentRule.CONFIRMS_OWN_BANK_ACCOUNT);
        }
        Instant at = clock.instant();
        accounts.confirm(id, actor.get(), at);
        events.publishEvent(BankEvent.account("deposit.bank_account_confirmed", account, actor.get(), at));
    }

    /** Nobody is told to pay into it any more; its statements of before stay. */
    @CanApprove
    public void close(UUID id) {
        BankAccount account = lock(id);
        if (account.closedAt() != null) {
            throw new Conflict(PaymentRule.BANK_ACCOUNT_NOT_IN_USE);
        }
        Instant at = clock.instant();
        accounts.close(id, actor.get(), at);
        events.publishEvent(BankEvent.account("deposit.bank_account_closed", account, actor.get(), at));
    }

    private BankAccount lock(UUID id) {
        return accounts.lock(id).orElseThrow(() -> new NotFound("bank account", id.toString()));
    }

    /** The newest fifty. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public List<BankStatement> statements() {
        return statements.recent();
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public BankStatement statement(UUID id) {
        return statements.find(id).orElseThrow(() -> new NotFound("bank statement", id.toString()));
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public List<BankCellError> errors(UUID id, int limit) {
        return statements.errors(id, limit);
    }

    /** What became of a file: taken in now, or found to be here before. */
    public record Received(UUID id, boolean isBefore) {}

    /** Takes a file of a bank account; the same content again leads to what became of it. */
    @CanPost
    public Received receive(UUID accountId, String fileName, InputStream content) {
        BankAccount account = accounts.lock(accountId)
                .filter(BankAccount::isInUse)
                .orElseThrow(() -> new RuleViolation(PaymentRule.BANK_ACCOUNT_NOT_IN_USE));
        UUID id = ids.next();
        String sha256 = uploads.receive(id, content);
        Optional<BankStatement> before = statements.before(sha256);
        if (before.isPresent()) {
            uploads.delete(id);
            return new Received(before.get().statementId(), true);
        }
        Instant at = clock.instant();
        var request = new JobRequest(BankStatementJob.KIND, Map.of(BankStatementJob.ID, id.toString()), actor.get());
        UUID job = jobs.submit(request).id();
        statements.open(id, account.accountId(), shown(fileName), sha256, job, at, actor.get());
        events.publishEvent(BankEvent.statementSent(statement(id), actor.get(), at));
        return new Received(id, false);
    }

    private static String shown(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return plain.isEmpty() ? "statement.csv" : plain.substring(0, Math.min(200, plain.length()));
    }
}
