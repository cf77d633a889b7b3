package io.touchstone.penalty.decision;

import java.util.UUID;

/**
 * Begin a decision on a case, with what the rule orders.
 *
 * @param decisionId made when the form was shown; sent twice it is one
 * @param ruleCode one that held when the act happened (ruling E2)
 */
public record DraftDecision(
        UUID decisionId,
        UUID caseId,
        String ruleCode,
        String facts,
        String reasons,
        boolean detection,
        Automation automation) {}
