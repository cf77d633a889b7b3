package io.touchstone.assessment.supervision;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor reports and proposes.
 *
 * @param report for those who decide
 * @param reason told to everybody with what becomes of the certificate
 * @param restsOn number of the frozen assessment that an upgrade or downgrade rests on; null for all else
 */
public record VisitReport(
        String report,
        VisitOutcome outcome,
        Wording reason,
        @Nullable String restsOn) {

    public VisitReport {
        if (outcome.changesStars() != (restsOn != null)) {
            throw new RuleViolation(VisitRule.VISIT_OUTCOME_RESTS_ON_ASSESSMENT);
        }
    }
}
