package io.touchstone.assessment.supervision;

import io.touchstone.inspection.InspectionReversed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A visit that nothing but a reversed finding called for is not held, unless somebody has begun it (ruling E6). */
@Component
class DropVisitOnReversedInspection {

    private final ExtraVisits extra;

    DropVisitOnReversedInspection(ExtraVisits extra) {
        this.extra = extra;
    }

    @EventListener
    void on(InspectionReversed reversed) {
        extra.takeBack(Trigger.Kind.INSPECTION, reversed.sampleNumber(), reversed.occurredAt(), VisitSchedule.SELF);
    }
}
