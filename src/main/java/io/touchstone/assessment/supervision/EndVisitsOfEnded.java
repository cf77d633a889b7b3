package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Ended;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A certificate that ended needs no visits, in the same transaction. */
@Component
class EndVisitsOfEnded {

    private final VisitSchedule schedule;
    private final Clock clock;

    EndVisitsOfEnded(VisitSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    @EventListener
    void on(Ended event) {
        schedule.ended(event.certificate(), clock.instant());
    }
}
