package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.supervision.VisitBook.Opening;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one scheduled visit of every living certificate open until the certificate ends (ruling Q2); in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitSchedule {

    static final Actor SELF = Actor.system("assessment-visits");

    private final VisitRows rows;
    private final VisitBook book;
    private final Settings settings;
    private final PlatformTime time;

    VisitSchedule(VisitRows rows, VisitBook book, Settings settings, PlatformTime time) {
        this.rows = rows;
        this.book = book;
        this.settings = settings;
        this.time = time;
    }

    /** By the terms of the day of the award; told again of it this opens nothing again. */
    void awarded(Certified certificate, Instant now) {
        if (rows.isScheduled(certificate.id())) {
            return;
        }
        Instant at = time.day(now).equals(certificate.awardedOn()) ? now : time.startOf(certificate.awardedOn());
        LocalDate dueOn = VisitDates.first(certificate.awardedOn(), settings.at(VisitTerms.KEY, at));
        book.open(new Opening(certificate, VisitKind.FIRST, 1, dueOn), at, SELF);
    }

    /** After a scheduled visit was held the next one counts from that day, unless the certificate ends before. */
    void held(Certified certificate, int round, LocalDate heldOn, Instant at) {
        LocalDate dueOn = VisitDates.next(heldOn, settings.at(VisitTerms.KEY, at));
        if (dueOn.isBefore(certificate.validTo())) {
            book.open(new Opening(certificate, VisitKind.REGULAR, round + 1, dueOn), at, SELF);
        }
    }

    /** A certificate that ended needs no visits. */
    void ended(Certified certificate, Instant at) {
        rows.lockOpen(certificate.id())
                .forEach(visit -> book.change(visit, open -> open.cancel(certificate.number(), at, SELF)));
    }
}
