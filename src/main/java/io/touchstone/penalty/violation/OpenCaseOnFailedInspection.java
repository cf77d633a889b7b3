package io.touchstone.penalty.violation;

import io.touchstone.inspection.InspectionFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A sample that failed for good is a case, in the same transaction. */
@Component
class OpenCaseOnFailedInspection {

    private final FindingCases cases;

    OpenCaseOnFailedInspection(FindingCases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(InspectionFailed found) {
        cases.failed(found);
    }
}
