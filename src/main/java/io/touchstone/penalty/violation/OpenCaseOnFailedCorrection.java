package io.touchstone.penalty.violation;

import io.touchstone.inspection.CorrectionFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A correction that was not made is a case of its own, in the same transaction. */
@Component
class OpenCaseOnFailedCorrection {

    private final FindingCases cases;

    OpenCaseOnFailedCorrection(FindingCases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(CorrectionFailed found) {
        cases.failed(found);
    }
}
