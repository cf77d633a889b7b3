package io.touchstone.job.domain;

import io.touchstone.job.JobCancelAsked;
import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a job early: at once when it waits, through its worker when it runs. */
@Component
class JobCancellation {

    private final JobRows rows;
    private final JobHandlers handlers;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JobCancellation(
            JobRows rows,
            JobHandlers handlers,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.handlers = handlers;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Runs in the caller's transaction; a job that has ended stays as it is. */
    void cancel(JobId id) {
        Optional<JobView> found = rows.find(id);
        if (found.isEmpty() || !ended(found.get())) {
            return;
        }
        events.publishEvent(new JobCancelAsked(id, found.get().kind(), currentActor.get(), clock.instant()));
    }

    private boolean ended(JobView job) {
        // A waiting job may become a running one between the two, never the other way round while this process serves.
        if (rows.cancelWaiting(job.id(), clock.instant())) {
            rows.find(job.id()).ifPresent(handlers::tellEnded);
            return true;
        }
        return rows.cancelRunning(job.id());
    }
}
