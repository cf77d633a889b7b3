package io.touchstone.deposit.statement;

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

    private final AccountSheets sheets;
    private final StatementFiles files;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    StatementOffice(
            AccountSheets sheets,
            StatementFiles files,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    StatementFile ofMerchant(String merchantId, String owner, SheetRequest request, String extension, Locale locale) {
        StatementFormat format =
                StatementFormat.of(extension).orElseThrow(() -> new NotFound("export format", extension));
        AccountSheet sheet = sheets.ofMerchant(merchantId, request);
        if (!sheet.understood()) {
            throw new RuleViolation(StatementRule.NO_PERIOD);
        }
        StatementFiles.Order order = new StatementFiles.Order(
                sheet.statement(), format, owner, currentActor.get().toString(), locale);
        StatementFile file = write(order);
        events.publishEvent(
                new StatementTaken(sheet.statement(), format, currentActor.get(), clock.instant()));
        return file;
    }

    private StatementFile write(StatementFiles.Order order) {
        try {
            return files.write(order);
        } catch (IOException e) {
            throw new UncheckedIOException("the statement could not be written", e);
        }
    }
}
