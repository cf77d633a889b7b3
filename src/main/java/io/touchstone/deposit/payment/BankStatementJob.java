package io.touchstone.deposit.payment;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a bank's file in: reads it whole for faults first, then adds its lines and compares them with the books. Each step may be done
 * again, so a run that was cut off is simply run again.
 */
@Component
class BankStatementJob implements JobHandler {

    static final String KIND = "bank-statement";
    static final String ID = "statement_id";

    private static final int CHUNK = 1_000;
    private static final int ERRORS_KEPT = 1_000;

    private final StatementBook statements;
    private final BankAccounts accounts;
    private final LineBook lines;
    private final BankUploads uploads;
    private final Reconciliation reconciliation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    BankStatementJob(
            StatementBook statements,
            BankAccounts accounts,
            LineBook lines,
            BankUploads uploads,
            Reconciliation reconciliation,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.statements = statements;
        this.accounts = accounts;
        this.lines = lines;
        this.uploads = uploads;
        this.reconciliation = reconciliation;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        UUID id = UUID.fromString(context.parameters().get(ID));
        BankStatement statement = statements.find(id).orElseThrow();
        if (!statement.isRunning()) {
            return result(statement);
        }
        Currency currency = accounts.find(statement.accountId()).orElseThrow().currency();
        Faults faults = new Faults();
        long rows = read(id, currency, faults, row -> context.checkCancelled());
        if (faults.count > 0) {
            return end(context, id, BankStatement.State.FAULTY, rows, faults);
        }
        add(context, statement, currency, rows, faults);
        compare(context, rows);
        return end(context, id, BankStatement.State.DONE, rows, faults);
    }

    private long read(UUID id, Currency currency, Faults faults, Consumer<BankRow> movements) throws IOException {
        long[] count = {0};
        try (CsvRows csv = CsvRows.of(uploads.file(id))) {
            BankRows rows = new BankRows(csv, currency, time.day(clock.instant()), faults);
            if (rows.readHeading()) {
                rows.readAll(row -> {
                    count[0]++;
                    movements.accept(row);
                });
            }
        } catch (CsvRows.NotATable | java.nio.charset.CharacterCodingException notATable) {
            faults.accept(BankCellError.of(0, 1, "not-a-table", null));
        }
        return count[0];
    }

    private void add(JobContext context, BankStatement statement, Currency currency, long total, Faults faults)
            throws IOException {
        List<BankRow> chunk = new ArrayList<>();
        long[] done = {0};
        read(statement.statementId(), currency, faults, row -> {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                done[0] += add(statement, chunk, faults);
                context.progress(done[0], 2 * total);
            }
        });
        add(statement, chunk, faults);
    }

    private int add(BankStatement statement, List<BankRow> chunk, Faults faults) {
        int size = chunk.size();
        transaction.executeWithoutResult(status -> {
            if (!chunk.isEmpty()) {
                lines.add(statement.statementId(), statement.accountId(), chunk, ids::next);
                lines.contradicted(statement.accountId(), chunk)
                        .forEach(row -> faults.accept(BankCellError.of(0, row, "contradicts", null)));
            }
        });
        chunk.clear();
        return size;
    }

    private void compare(JobContext context, long total) {
        long done = total;
        int placed = reconciliation.placeSome(clock.instant(), context.actor());
        while (placed > 0) {
            done += placed;
            context.progress(Math.min(done, 2 * total), 2 * total);
            placed = reconciliation.placeSome(clock.instant(), context.actor());
        }
    }

    private JobResult end(JobContext context, UUID id, BankStatement.State state, long rows, Faults faults) {
        transaction.executeWithoutResult(status -> {
            statements.keepErrors(id, faults.kept);
            if (statements.end(id, state, rows, faults.count, clock.instant())) {
                BankStatement ended = statements.find(id).orElseThrow();
                events.publishEvent(BankEvent.statementRead(ended, context.actor(), clock.instant()));
            }
        });
        return result(statements.find(id).orElseThrow());
    }

    private static JobResult result(BankStatement statement) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows", Long.toString(statement.rowsTotal()));
        summary.put("bank_new", Long.toString(statement.rowsNew()));
        summary.put("bank_errors", Long.toString(statement.errorsTotal()));
        return JobResult.of(summary);
    }

    /** Whatever became of the job, the payers' names do not stay, and the statement is not left running. */
    @Override
    public void ended(JobView job) {
        UUID id = UUID.fromString(job.parameters().get(ID));
        uploads.delete(id);
        transaction.executeWithoutResult(
                status -> statements.end(id, BankStatement.State.FAILED, 0, 0, clock.instant()));
    }

    /** Keeps the first of them and counts all. */
    private static final class Faults implements Consumer<BankCellError> {

        private final List<BankCellError> kept = new ArrayList<>();
        private long count;

        @Override
        public void accept(BankCellError fault) {
            count++;
            if (kept.size() < ERRORS_KEPT) {
                kept.add(fault);
            }
        }
    }
}
