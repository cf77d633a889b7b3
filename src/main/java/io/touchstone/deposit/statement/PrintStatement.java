package io.touchstone.deposit.statement;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints a statement that is too long to wait for. */
@Component
class PrintStatement implements JobHandler {

    static final String KIND = "deposit-statement";

    private final AccountSheets sheets;
    private final StatementFiles files;
    private final TransactionTemplate snapshot;

    PrintStatement(AccountSheets sheets, StatementFiles files, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.files = files;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** In a form that survives a restart. */
    static JobRequest request(Statement statement, String owner, Locale locale, Actor actor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("merchant", statement.book().merchantId());
        parameters.put("owner", owner);
        parameters.put("currency", statement.book().currency().getCurrencyCode());
        parameters.put("owed", Boolean.toString(!statement.book().isLodged()));
        parameters.put("from", statement.period().from().toString());
        parameters.put("to", statement.period().to().toString());
        parameters.put("locale", locale.toLanguageTag());
        return new JobRequest(KIND, parameters, actor);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        Map<String, String> given = context.parameters();
        SheetRequest request = new SheetRequest(
                given.get("currency"),
                given.get("from"),
                given.get("to"),
                Boolean.parseBoolean(given.get("owed")),
                null,
                1);
        StatementFiles.Order order = snapshot.execute(status -> {
            AccountSheet sheet = sheets.ofMerchant(given.getOrDefault("merchant", ""), request);
            if (!sheet.understood()) {
                throw new RuleViolation(StatementRule.NO_PERIOD);
            }
            return new StatementFiles.Order(
                    sheet.statement(),
                    StatementFormat.PDF,
                    given.getOrDefault("owner", ""),
                    context.actor().toString(),
                    Locale.forLanguageTag(given.getOrDefault("locale", "")));
        });
        context.checkCancelled();
        StatementFile file = files.write(order);
        long lines = order.statement().count();
        context.progress(lines, lines);
        return new JobResult(Map.of("rows", Long.toString(lines)), file.path());
    }
}
