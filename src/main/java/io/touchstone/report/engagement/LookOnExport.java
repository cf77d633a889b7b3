package io.touchstone.report.engagement;

import io.touchstone.export.ExportMade;
import io.touchstone.kernel.Actor;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A table that an engaged auditor took away stands in the log of looks with its rows and hash, in the same transaction. */
@Component
class LookOnExport {

    private final AuditorSeats seats;
    private final Looks looks;

    LookOnExport(AuditorSeats seats, Looks looks) {
        this.seats = seats;
        this.looks = looks;
    }

    @EventListener
    void on(ExportMade made) {
        if (made.actor().kind() == Actor.Kind.STAFF) {
            seats.of(UUID.fromString(made.actor().id())).ifPresent(seat -> write(seat, made));
        }
    }

    private void write(Seat seat, ExportMade made) {
        String filter = made.entry().filter().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
        Look look = new Look(
                LookKind.EXPORT,
                "POST",
                made.entry().source() + "." + made.entry().format().extension(),
                filter,
                "export");
        looks.exported(
                seat.engagement(),
                look,
                made.occurredAt(),
                made.entry().receipt().rows(),
                made.entry().receipt().sha256());
    }
}
