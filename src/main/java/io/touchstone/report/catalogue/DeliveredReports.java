package io.touchstone.report.catalogue;

import io.touchstone.export.ExportReceipt;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.catalogue.RunRows.Making;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts down what came out of a run and tells its owner, once. */
@Component
class DeliveredReports {

    private final RunRows runs;
    private final SavedRows rows;
    private final ReportLetters letters;
    private final ReportMoment moment;
    private final ApplicationEventPublisher events;

    DeliveredReports(
            RunRows runs,
            SavedRows rows,
            ReportLetters letters,
            ReportMoment moment,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.rows = rows;
        this.letters = letters;
        this.moment = moment;
        this.events = events;
    }

    /** @param receipt empty when nothing was made */
    @Transactional
    public void end(UUID run, UUID job, Optional<ExportReceipt> receipt) {
        Optional<Making> making = runs.making(run);
        Instant now = moment.now();
        Long made = receipt.map(ExportReceipt::rows).orElse(null);
        String sha256 = receipt.map(ExportReceipt::sha256).orElse(null);
        if (making.isEmpty() || !runs.end(run, made, sha256, now)) {
            return;
        }
        SavedReport saved = rows.find(making.get().saved()).orElseThrow();
        if (made == null) {
            letters.failed(saved);
        } else {
            letters.ready(saved, job, made);
        }
        events.publishEvent(new ReportEvent(
                made == null ? "saved_failed" : "saved_made",
                new Subject("saved_report", saved.head().id().toString()),
                new Actor(Actor.Kind.STAFF, saved.head().owner().toString()),
                now,
                Map.of("run", run.toString(), "source", saved.head().source())));
    }
}
