package io.touchstone.assessment.supervision;

import io.touchstone.assessment.supervision.Trigger.Kind;
import io.touchstone.inspection.InspectionFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A sample that failed for safety, or was counterfeit, opens an extra visit in the same transaction (feature L5). */
@Component
class VisitOnFailedInspection {

    private final PlatformCertificates certificates;
    private final ExtraVisits extra;

    VisitOnFailedInspection(PlatformCertificates certificates, ExtraVisits extra) {
        this.certificates = certificates;
        this.extra = extra;
    }

    @EventListener
    void on(InspectionFailed failed) {
        if (!failed.safety() && !failed.counterfeit()) {
            return;
        }
        Trigger trigger = new Trigger(Kind.INSPECTION, failed.sampleNumber(), null, failed.occurredAt());
        certificates.alive().forEach(certificate -> extra.open(certificate, trigger, VisitSchedule.SELF));
    }
}
