package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.decision.StoredDecision.Head;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins decisions: what the rule orders is filled in, by the version that held when the act happened (ruling E2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Drafts {

    private final Cases cases;
    private final Rules rules;
    private final Suggestions suggestions;
    private final DecisionRows rows;
    private final DecisionSteps steps;
    private final PlatformTime time;

    Drafts(
            Cases cases,
            Rules rules,
            Suggestions suggestions,
            DecisionRows rows,
            DecisionSteps steps,
            PlatformTime time) {
        this.cases = cases;
        this.rules = rules;
        this.suggestions = suggestions;
        this.rows = rows;
        this.steps = steps;
        this.time = time;
    }

    /** @return its number */
    String make(DraftDecision draft, Instant at, Actor actor) {
        Optional<StoredDecision> known = rows.find(draft.decisionId());
        if (known.isPresent()) {
            return known.get().head().number();
        }
        CaseView about = cases.find(draft.caseId());
        RuleVersion rule = rules.at(draft.ruleCode(), about.actedAt())
                .orElseThrow(() -> new RuleViolation(DecisionRule.DECISION_WITHOUT_RULE));
        Head head = head(draft, about, at, actor);
        Content content = new Content(
                rule.id(),
                rule.code(),
                draft.facts(),
                draft.reasons(),
                null,
                draft.detection(),
                draft.automation(),
                Gate.violation(rule).graceDays(),
                null);
        steps.draft(Decision.draft(head, content, actor), suggestions.of(head, rule, at), at, actor);
        return head.number();
    }

    private Head head(DraftDecision draft, CaseView about, Instant at, Actor actor) {
        return new Head(
                draft.decisionId(),
                String.format(Locale.ROOT, "PD-%d-%06d", time.day(at).getYear(), rows.nextNumber()),
                about.id(),
                about.number(),
                about.merchantId(),
                about.brand(),
                about.productId(),
                about.actedAt(),
                at,
                actor.toString());
    }
}
