package io.touchstone.intake.domain;

import io.touchstone.intake.ImportView;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads a received file. A run that was cut off has left nothing behind, so after a restart the file is simply read from
 * its beginning again.
 */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "intake.import";
    static final String ID = "import_id";

    private final ImportBook book;
    private final IntakeKinds kinds;
    private final ImportRun run;
    private final Spool spool;

    ImportJob(ImportBook book, IntakeKinds kinds, ImportRun run, Spool spool) {
        this.book = book;
        this.kinds = kinds;
        this.run = run;
        this.spool = spool;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        UUID id = UUID.fromString(context.parameters().get(ID));
        ImportEntry entry = book.find(id).orElseThrow();
        if (entry.view().state() == ImportView.State.RUNNING) {
            run.run(
                    id,
                    kinds.get(entry.view().kind()),
                    new ImportRun.Source(spool.file(id), entry.gzip()),
                    context.actor(),
                    spool.scratch(id),
                    rows -> context.progress(rows, 0),
                    context::checkCancelled);
        }
        return result(book.find(id).orElseThrow().view());
    }

    private static JobResult result(ImportView view) {
        ImportView.Failure error = view.error();
        if (error != null) {
            throw new IllegalStateException(error.code() + ": " + error.detail());
        }
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows_read", Long.toString(view.rowsRead()));
        summary.put("rows_accepted", Long.toString(view.rowsAccepted()));
        summary.put("rows_duplicate", Long.toString(view.rowsDuplicate()));
        summary.put("rows_rejected", Long.toString(view.rowsRejected()));
        return JobResult.of(summary);
    }

    @Override
    public void ended(JobView job) {
        UUID id = UUID.fromString(job.parameters().get(ID));
        book.find(id)
                .ifPresent(entry -> run.fail(
                        id,
                        entry.view().kind(),
                        job.state() == JobView.State.CANCELLED ? ImportRun.CANCELLED : ImportRun.INTERNAL,
                        job.actor()));
        spool.delete(id);
    }
}
