package io.touchstone.penalty.removal;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.decision.Automation;
import io.touchstone.penalty.decision.DecidingDesk;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.DraftDecision;
import io.touchstone.penalty.decision.EditDecision;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the case of a brand and drafts its decision through the desk by which every decision is written. */
@Component
class RemovalDrafts {

    private final Cases cases;
    private final DecidingDesk deciding;
    private final Decisions decisions;
    private final Rules rules;
    private final BrandRemovalRows rows;

    RemovalDrafts(Cases cases, DecidingDesk deciding, Decisions decisions, Rules rules, BrandRemovalRows rows) {
        this.cases = cases;
        this.deciding = deciding;
        this.decisions = decisions;
        this.rules = rules;
        this.rows = rows;
    }

    /** @return the decision's number */
    String make(MakeBrandRemoval command, Instant at, Actor actor) {
        if (rows.isKnown(command.decisionId())) {
            return decisions.find(command.decisionId()).number();
        }
        CaseView opened = cases.open(new OpenCase(
                null,
                command.choice().brand(),
                null,
                CaseSource.STAFF,
                "brand-removal/" + command.decisionId(),
                command.ruleCode(),
                at,
                command.facts(),
                null,
                at,
                actor));
        String number = deciding.draft(new DraftDecision(
                command.decisionId(),
                opened.id(),
                command.ruleCode(),
                command.facts(),
                command.reasons(),
                false,
                Automation.NOT));
        DecisionView draft = decisions.find(command.decisionId());
        deciding.edit(
                number,
                new EditDecision(
                        draft.version(),
                        command.facts(),
                        command.reasons(),
                        command.why(),
                        null,
                        false,
                        Automation.NOT,
                        graceDays(command.ruleCode(), at),
                        effects(command, draft)));
        return number;
    }

    /** The listings first, and what the rule orders for a brand besides. */
    private static List<EffectSpec> effects(MakeBrandRemoval command, DecisionView draft) {
        List<EffectSpec> effects = new ArrayList<>();
        effects.add(command.choice().effect());
        draft.effects().stream().map(EffectView::spec).forEach(effects::add);
        return effects;
    }

    private int graceDays(String ruleCode, Instant at) {
        return rules.at(ruleCode, at)
                .map(RuleVersion::terms)
                .filter(ViolationTerms.class::isInstance)
                .map(terms -> ((ViolationTerms) terms).graceDays())
                .orElse(0);
    }
}
