package io.touchstone.report.engagement.request;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.AuditorSeats;
import io.touchstone.report.engagement.EngagementRule;
import io.touchstone.report.engagement.Seat;
import io.touchstone.report.engagement.request.EvidenceRequest.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for evidence under the engagement of whoever asks; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestAsking {

    private final RequestRows rows;
    private final RequestBook book;
    private final AuditorSeats seats;
    private final PlatformTime time;
    private final Ids ids;

    RequestAsking(RequestRows rows, RequestBook book, AuditorSeats seats, PlatformTime time, Ids ids) {
        this.rows = rows;
        this.book = book;
        this.seats = seats;
        this.time = time;
        this.ids = ids;
    }

    Optional<Seat> seat(Actor auditor) {
        return seats.of(UUID.fromString(auditor.id())).filter(Seat::isOpen);
    }

    String ask(UUID once, String what, @Nullable String about, LocalDate dueOn, Instant at, Actor auditor) {
        Seat seat = seat(auditor).orElseThrow(() -> new RuleViolation(EngagementRule.REQUEST_NO_SEAT));
        return rows.madeBy(once).orElseGet(() -> {
            Head head = new Head(
                    ids.next(),
                    String.format(Locale.ROOT, "ER-%d-%06d", time.day(at).getYear(), rows.nextNumber()),
                    once,
                    seat.engagement(),
                    seat.auditor(),
                    what,
                    about,
                    dueOn,
                    at);
            return book.ask(EvidenceRequest.ask(
                    head, time.day(at), time.day(seat.until().minusNanos(1)), auditor));
        });
    }
}
