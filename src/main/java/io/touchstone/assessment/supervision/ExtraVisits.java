package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.supervision.VisitBook.Opening;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens visits out of turn; several triggers within a time open one visit (feature L5). In the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExtraVisits {

    private final VisitRows rows;
    private final VisitPapers papers;
    private final VisitBook book;
    private final Settings settings;
    private final PlatformTime time;

    ExtraVisits(VisitRows rows, VisitPapers papers, VisitBook book, Settings settings, PlatformTime time) {
        this.rows = rows;
        this.papers = papers;
        this.book = book;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Opens one or joins the one that is open; told again of the same trigger it does nothing.
     *
     * @return the visit's number
     */
    String open(Certified certificate, Trigger trigger, Actor actor) {
        return open(
                certificate, trigger, settings.at(VisitTerms.KEY, trigger.at()).extraDays(), actor);
    }

    /** After a suspension, in its own time. */
    String followUp(Certified certificate, Trigger trigger, Actor actor) {
        return open(
                certificate, trigger, settings.at(VisitTerms.KEY, trigger.at()).followUpDays(), actor);
    }

    /** Whether such a trigger was told of the certificate not long ago. */
    boolean isCalled(Certified certificate, Trigger.Kind kind, Instant at) {
        return papers.isTriggered(certificate.id(), kind, since(at));
    }

    /** What called for it did not happen: a visit that nothing else called for, and that nobody began, is not held. */
    void takeBack(Trigger.Kind kind, String reference, Instant at, Actor actor) {
        for (UUID visitId : papers.openedOnlyBy(kind, reference)) {
            book.change(visitId, visit -> {
                if (visit.stored().state() == VisitState.PLANNED) {
                    visit.cancel(reference, at, actor);
                }
            });
        }
    }

    private String open(Certified certificate, Trigger trigger, int days, Actor actor) {
        return papers.openedBy(certificate.id(), trigger)
                .or(() -> join(certificate, trigger, actor))
                .or(() -> fresh(certificate, trigger, days, actor))
                .or(() -> join(certificate, trigger, actor))
                .orElseThrow(() -> new IllegalStateException("no visit of " + certificate.number() + " can be opened"));
    }

    /** Empty when another one was opened at the same time. */
    private Optional<String> fresh(Certified certificate, Trigger trigger, int days, Actor actor) {
        LocalDate dueOn = time.day(trigger.at()).plusDays(days);
        return book.open(new Opening(certificate, VisitKind.EXTRA, null, dueOn), trigger.at(), actor)
                .map(Visit::head)
                .map(head -> {
                    papers.addTrigger(head.id(), certificate.id(), trigger);
                    return head.number();
                });
    }

    private Optional<String> join(Certified certificate, Trigger trigger, Actor actor) {
        Optional<Visit> open = rows.lockOpenExtra(certificate.id(), since(trigger.at()));
        open.ifPresent(visit -> {
            papers.addTrigger(visit.head().id(), certificate.id(), trigger);
            String words = trigger.kind().word() + " " + trigger.reference();
            book.change(visit, joined -> joined.join(words, trigger.at(), actor));
        });
        return open.map(visit -> visit.head().number());
    }

    private Instant since(Instant at) {
        return at.minus(Duration.ofDays(settings.at(TriggerTerms.KEY, at).joinDays()));
    }
}
