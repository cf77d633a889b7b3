package io.touchstone.penalty.decision.web;

import io.touchstone.penalty.decision.Automation;
import io.touchstone.penalty.decision.DraftDecision;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.shell.Typed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The begin of a decision as it is typed.
 *
 * @param once made when the form was shown
 */
record NewDecisionForm(
        @Nullable String once,
        @Nullable String rule,
        @Nullable String facts,
        @Nullable String reasons,
        @Nullable String detection,
        @Nullable String automation) {

    static NewDecisionForm of(UUID once, CaseView about) {
        return new NewDecisionForm(once.toString(), about.ruleCode(), about.facts(), null, null, Automation.NOT.word());
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.decision.typed.stale", "stale");
        }
        if (Typed.words(rule, Typed.LINE_MAX).isEmpty()) {
            checked.rejectValue("rule", "penalty.decision.typed.rule", "rule");
        }
        DecisionFields.demand(checked, "facts", facts, DecisionFields.TEXT_MAX);
        DecisionFields.demand(checked, "reasons", reasons, DecisionFields.TEXT_MAX);
        if (DecisionFields.automation(automation).isEmpty()) {
            checked.rejectValue("automation", "penalty.decision.typed.choose", "choose");
        }
    }

    DraftDecision command(UUID caseId) {
        return new DraftDecision(
                Typed.id(once).orElseThrow(),
                caseId,
                Objects.requireNonNull(rule).strip(),
                Typed.words(facts, DecisionFields.TEXT_MAX).orElseThrow(),
                Typed.words(reasons, DecisionFields.TEXT_MAX).orElseThrow(),
                Optional.ofNullable(detection).isPresent(),
                DecisionFields.automation(automation).orElseThrow());
    }
}
