package io.touchstone.merchant.bulk;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.merchant.bulk.BulkView.State;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes applications of the rows of a file, all or none, so that a run that was cut off is simply run again. */
@Component
class BulkJob implements JobHandler {

    static final String KIND = "merchant-bulk";
    static final String ID = "bulk_id";

    private final BulkBook book;
    private final Preregistration preregistration;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BulkJob(
            BulkBook book,
            Preregistration preregistration,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transaction) {
        this.book = book;
        this.preregistration = preregistration;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        UUID id = UUID.fromString(context.parameters().get(ID));
        transaction.executeWithoutResult(status -> {
            BulkView view = book.lock(id).orElseThrow();
            if (view.state() == State.RUNNING) {
                preregistration.write(id, clock.instant(), done -> {
                    context.checkCancelled();
                    context.progress(done, view.rows());
                });
                book.forgetRows(id);
                book.end(id, State.DONE, clock.instant());
                events.publishEvent(BulkEvent.preregistered(view, context.actor(), clock.instant()));
            }
        });
        int rows = book.find(id).orElseThrow().rows();
        return JobResult.of(Map.of("applications", Integer.toString(rows)));
    }

    @Override
    public void ended(JobView job) {
        UUID id = UUID.fromString(job.parameters().get(ID));
        transaction.executeWithoutResult(status -> {
            if (book.end(id, State.FAILED, clock.instant())) {
                book.forgetRows(id);
            }
        });
    }
}
