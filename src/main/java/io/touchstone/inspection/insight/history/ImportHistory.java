package io.touchstone.inspection.insight.history;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file of past findings in, some rows a transaction. A run that was cut off is run again from the start: what it took already
 * is then known.
 */
@Component
class ImportHistory implements JobHandler {

    static final String KIND = "inspection-history";
    static final String ID = "import_id";

    private static final int CHUNK = 1_000;
    private static final int FAULTS_KEPT = 1_000;

    private final HistoryBook book;
    private final PastFindings findings;
    private final HistoryUploads uploads;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final PlatformTime time;
    private final Clock clock;

    ImportHistory(
            HistoryBook book,
            PastFindings findings,
            HistoryUploads uploads,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            PlatformTime time,
            Clock clock) {
        this.book = book;
        this.findings = findings;
        this.uploads = uploads;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        UUID id = UUID.fromString(context.parameters().get(ID));
        HistoryImport file = book.find(id).orElseThrow();
        if (!file.isRunning()) {
            return result(file);
        }
        Faults faults = new Faults();
        Path path = uploads.file(id);
        HistoryCounts counts = HistoryCounts.NONE;
        HistoryImport.State state = HistoryImport.State.DONE;
        try (HistoryLines lines = HistoryLines.of(path, file.encoding())) {
            HistoryRows rows = new HistoryRows(lines, file.source(), time.day(clock.instant()), faults);
            if (rows.readHeading()) {
                counts = takeAll(id, rows, faults, context);
            } else {
                state = HistoryImport.State.FAULTY;
            }
        } catch (CharacterCodingException otherLetters) {
            faults.accept(HistoryFault.row(1, "encoding"));
            state = HistoryImport.State.FAULTY;
        }
        return end(context, id, state, counts, faults);
    }

    private HistoryCounts takeAll(UUID id, HistoryRows rows, Faults faults, JobContext context) throws IOException {
        HistoryCounts counts = HistoryCounts.NONE;
        List<HistoryRows.Read> chunk = new ArrayList<>();
        for (HistoryRows.Read row = rows.next(); row != null; row = rows.next()) {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                counts = counts.plus(take(id, chunk, faults));
                context.checkCancelled();
                context.progress(counts.read(), 0);
            }
        }
        return counts.plus(take(id, chunk, faults));
    }

    private HistoryCounts take(UUID id, List<HistoryRows.Read> chunk, Faults faults) {
        HistoryCounts counts = transaction.execute(status -> findings.take(id, chunk, faults));
        chunk.clear();
        return counts == null ? HistoryCounts.NONE : counts;
    }

    private JobResult end(JobContext context, UUID id, HistoryImport.State state, HistoryCounts counts, Faults faults) {
        transaction.executeWithoutResult(status -> {
            book.keepFaults(id, faults.kept);
            if (book.end(id, state, counts, clock.instant())) {
                HistoryImport ended = book.find(id).orElseThrow();
                events.publishEvent(new InspectionEvent(
                        "history_read",
                        new Subject("past_findings", ended.source()),
                        context.actor(),
                        clock.instant(),
                        Map.of(
                                "sha256",
                                ended.sha256(),
                                "rows",
                                ended.rowsRead(),
                                "new",
                                ended.rowsNew(),
                                "refused",
                                ended.rowsRefused())));
            }
        });
        return result(book.find(id).orElseThrow());
    }

    private static JobResult result(HistoryImport file) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows", Long.toString(file.rowsRead()));
        summary.put("history_new", Long.toString(file.rowsNew()));
        summary.put("history_refused", Long.toString(file.rowsRefused()));
        return JobResult.of(summary);
    }

    /** Whatever became of the job, the file does not stay, and its import is not left running. */
    @Override
    public void ended(JobView job) {
        UUID id = UUID.fromString(job.parameters().get(ID));
        uploads.delete(id);
        transaction.executeWithoutResult(
                status -> book.end(id, HistoryImport.State.FAILED, HistoryCounts.NONE, clock.instant()));
    }

    /** Keeps the first of them. */
    private static final class Faults implements Consumer<HistoryFault> {

        private final List<HistoryFault> kept = new ArrayList<>();

        @Override
        public void accept(HistoryFault fault) {
            if (kept.size() < FAULTS_KEPT) {
                kept.add(fault);
            }
        }
    }
}
