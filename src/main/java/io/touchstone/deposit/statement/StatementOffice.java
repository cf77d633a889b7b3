package io.touchstone.deposit.statement;

import io.touchstone.export.ExportRule;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands statements out as files and puts down that it did; who may have one is the desks' to say. */
@Component
class StatementOffice {

    /** Lines of a document that somebody waits for; about a second of work. */
    static final int PRINTED_AT_ONCE = 1_000;

    private final AccountSheets sheets;
    private final StatementFiles files;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    StatementOffice(
            AccountSheets sheets,
            StatementFiles files,
            Jobs jobs,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.jobs = jobs;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whose statement somebody wants, and in which language. */
    record Wish(String merchantId, String owner, SheetRequest request, Locale locale) {}

    /** For somebody who can look after a job: a long document is handed in. */
    StatementOutcome take(Wish wish, String extension) {
        StatementFormat format = format(extension);
        Statement statement = statement(wish);
        if (isLong(statement, format)) {
            if (statement.count() > StatementFiles.PRINTED_MAX) {
                throw new RuleViolation(ExportRule.TOO_MANY_LINES);
            }
            publish(statement, format);
            return new StatementOutcome.HandedIn(
                    jobs.submit(PrintStatement.request(statement, wish.owner(), wish.locale(), currentActor.get())));
        }
        return new StatementOutcome.Ready(write(wish, statement, format));
    }

    /** For somebody who cannot: a long document is refused. */
    StatementFile takeNow(Wish wish, String extension) {
        StatementFormat format = format(extension);
        Statement statement = statement(wish);
        if (isLong(statement, format)) {
            throw new RuleViolation(ExportRule.TOO_MANY_LINES);
        }
        return write(wish, statement, format);
    }

    private static StatementFormat format(String extension) {
        return StatementFormat.of(extension).orElseThrow(() -> new NotFound("export format", extension));
    }

    private Statement statement(Wish wish) {
        AccountSheet sheet = sheets.ofMerchant(wish.merchantId(), wish.request());
        if (!sheet.understood()) {
            throw new RuleViolation(StatementRule.NO_PERIOD);
        }
        return sheet.statement();
    }

    private static boolean isLong(Statement statement, StatementFormat format) {
        return format == StatementFormat.PDF && statement.count() > PRINTED_AT_ONCE;
    }

    private StatementFile write(Wish wish, Statement statement, StatementFormat format) {
        Actor reader = currentActor.get();
        try {
            StatementFile file = files.write(
                    new StatementFiles.Order(statement, format, wish.owner(), reader.toString(), wish.locale()));
            publish(statement, format);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the statement could not be written", e);
        }
    }

    private void publish(Statement statement, StatementFormat format) {
        events.publishEvent(new StatementTaken(statement, format, currentActor.get(), clock.instant()));
    }
}
