package io.touchstone.penalty.decision;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lies on the table when a decision is written: the case, the rules of that time, and what the rule orders. */
@Component
class CasePapers {

    private final Cases cases;
    private final Rules rules;
    private final Gate gate;
    private final Suggestions suggestions;

    CasePapers(Cases cases, Rules rules, Gate gate, Suggestions suggestions) {
        this.cases = cases;
        this.rules = rules;
        this.gate = gate;
        this.suggestions = suggestions;
    }

    CaseView find(String number) {
        return cases.byNumber(number).orElseThrow(() -> new NotFound("case", number));
    }

    List<RuleVersion> rules(String caseNumber) {
        return rules.violationsAt(find(caseNumber).actedAt());
    }

    List<EffectSpec> suggested(StoredDecision stored, Instant at) {
        return suggestions.of(stored.head(), gate.rule(new Decision(stored)), at);
    }
}
