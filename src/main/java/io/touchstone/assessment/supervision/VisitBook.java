package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.supervision.Visit.Head;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens visits and has things done to them; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitBook {

    private final VisitRows rows;
    private final VisitNews news;
    private final PlatformTime time;
    private final Ids ids;

    VisitBook(VisitRows rows, VisitNews news, PlatformTime time, Ids ids) {
        this.rows = rows;
        this.news = news;
        this.time = time;
        this.ids = ids;
    }

    /** A visit of a certificate that is to be opened. */
    record Opening(
            Certified certificate, VisitKind kind, @Nullable Integer round, LocalDate dueOn) {}

    /** Empty when its round, or an extra visit that waits, is there already. */
    Optional<Visit> open(Opening opening, Instant at, Actor actor) {
        Certified certificate = opening.certificate();
        String number = String.format(Locale.ROOT, "SV-%d-%06d", time.day(at).getYear(), rows.nextNumber());
        Visit opened = Visit.open(
                new Head(
                        ids.next(),
                        number,
                        certificate.id(),
                        certificate.number(),
                        certificate.subject(),
                        opening.kind(),
                        opening.round(),
                        at),
                opening.dueOn(),
                actor);
        if (!rows.add(opened)) {
            return Optional.empty();
        }
        news.tell(opened);
        return Optional.of(opened);
    }

    Visit lock(String number) {
        return rows.lock(number).orElseThrow(() -> new NotFound("visit", number));
    }

    /** @throws Conflict when it is no longer as the reader saw it */
    Visit lock(String number, long seen) {
        Visit visit = lock(number);
        if (visit.stored().version() != seen) {
            throw new Conflict(VisitRule.VISIT_CHANGED);
        }
        return visit;
    }

    void change(UUID visitId, Consumer<Visit> act) {
        change(rows.lock(visitId).orElseThrow(() -> new NotFound("visit", visitId.toString())), act);
    }

    /** A step that changed nothing leaves no trace. */
    void change(Visit locked, Consumer<Visit> act) {
        act.accept(locked);
        if (locked.lines().isEmpty()) {
            return;
        }
        rows.save(locked);
        news.tell(locked);
    }

    /** Files were added; the form of the items stays as it is. */
    void filed(Head head, int files, Instant at, Actor actor) {
        news.filed(head, files, at, actor);
    }

    /** Something of it changed that is no step, so that who saw it before has to look again. */
    void touch(Visit locked) {
        rows.save(locked);
    }
}
