package io.touchstone.inspection.appraisal;

import io.touchstone.kernel.RuleViolation;
import java.util.List;

/** What the owner of a brand says, before it is signed: it cannot contradict itself. */
public record Answer(Verdict verdict, List<FeatureFinding> findings, String remarks) {

    public Answer {
        findings = List.copyOf(findings);
    }

    /** Features that are not as on the genuine product. */
    public List<String> deviations() {
        return findings.stream()
                .filter(one -> one.found() == FeatureFinding.Found.DEVIATES)
                .map(FeatureFinding::feature)
                .toList();
    }

    /** Every feature that was asked has its finding, and the verdict follows from them. */
    void check(List<String> features) {
        if (!findings.stream().map(FeatureFinding::feature).toList().equals(features)) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_FINDINGS_MISSING);
        }
        boolean fits = findings.stream().anyMatch(one -> one.found() == FeatureFinding.Found.AS_GENUINE);
        boolean deviates = !deviations().isEmpty();
        boolean follows =
                switch (verdict) {
                    case COUNTERFEIT -> deviates;
                    case GENUINE -> fits && !deviates;
                    case CANNOT_SAY -> true;
                };
        if (!follows) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_VERDICT_CONTRADICTS);
        }
    }
}
