package io.touchstone.merchant.factory;

import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.requirement.DocumentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a reviewer what the visits to the applicant's factory came to (A6): passed, failed or not over yet. Nothing is said
 * where no visit was planned and no report was handed in.
 */
@Component
class FactoryCheck implements MachineCheck {

    private final FactoryRecord record;

    FactoryCheck(FactoryRecord record) {
        this.record = record;
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        return record.standing(application.applicationId())
                .map(standing -> List.of(finding(standing.number(), standing.scoreBp(), outcome(standing))))
                .orElseGet(() -> hasReport(application) ? List.of(finding("—", null, Outcome.UNKNOWN)) : List.of());
    }

    private static Finding finding(String number, @Nullable Integer scoreBp, Outcome outcome) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("number", number);
        evidence.put("score", scoreBp == null ? "—" : Integer.toString(scoreBp / 100));
        return new Finding("factory-audit", "company", outcome, evidence);
    }

    private static Outcome outcome(FactoryRecord.Standing standing) {
        if (standing.outcome() == null) {
            return Outcome.UNKNOWN;
        }
        return standing.isFailed() ? Outcome.WARNING : Outcome.PASS;
    }

    private static boolean hasReport(SubmittedApplication application) {
        return application.papers().stream().anyMatch(paper -> paper.type() == DocumentType.FACTORY_AUDIT_REPORT);
    }
}
