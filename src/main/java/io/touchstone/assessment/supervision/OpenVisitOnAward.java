package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Awarded;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An awarded certificate has its first visit planned in the same transaction (ruling Q2). */
@Component
class OpenVisitOnAward {

    private final VisitSchedule schedule;
    private final Clock clock;

    OpenVisitOnAward(VisitSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    @EventListener
    void on(Awarded event) {
        schedule.awarded(event.certificate(), clock.instant());
    }
}
