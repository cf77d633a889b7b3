package io.touchstone.report.catalogue;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.catalogue.RunRows.NewRun;
import io.touchstone.report.catalogue.SavedReport.Line;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is done to saved reports, and has them made; in the caller’s transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SavedBook {

    private final SavedRows rows;
    private final RunRows runs;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    SavedBook(SavedRows rows, RunRows runs, Jobs jobs, ApplicationEventPublisher events) {
        this.rows = rows;
        this.runs = runs;
        this.jobs = jobs;
        this.events = events;
    }

    /** Once for a form that was shown. */
    void add(SavedReport saved) {
        if (rows.add(saved)) {
            tell(saved);
        }
    }

    /** A step that changed nothing leaves no trace. */
    void change(SavedReport locked, Consumer<SavedReport> act) {
        act.accept(locked);
        if (!locked.lines().isEmpty()) {
            rows.save(locked);
            tell(locked);
        }
    }

    /** The calendar moved on, which nobody did. */
    void moveOn(SavedReport locked) {
        rows.save(locked);
    }

    /** Has it made as its owner, whose file it is. */
    void make(SavedReport saved, NewRun run, Map<String, String> filter, Instant at) {
        Actor owner = new Actor(Actor.Kind.STAFF, saved.head().owner().toString());
        JobId job = jobs.submit(new JobRequest(
                RunSavedReport.KIND, Map.of(RunSavedReport.RUN, run.id().toString()), owner));
        runs.add(run, filter, job.id(), at);
    }

    private void tell(SavedReport saved) {
        Subject subject = new Subject("saved_report", saved.head().id().toString());
        UUID owner = saved.head().owner();
        for (Line line : saved.lines()) {
            events.publishEvent(new ReportEvent(
                    "saved_" + line.key(),
                    subject,
                    line.actor(),
                    line.at(),
                    Map.of(
                            "source",
                            saved.head().source(),
                            "owner",
                            owner.toString(),
                            "shared",
                            saved.content().shared(),
                            "beat",
                            saved.content().rhythm().beat().word())));
        }
    }
}
