package io.touchstone.penalty.statement;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.statement.StatementContent.Ordered;
import io.touchstone.penalty.statement.StatementContent.Quoted;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a statement of reasons together from a decision, the same before it is made and when it is frozen. */
@Component
class StatementComposer {

    private final Rules rules;
    private final StatementSubjects subjects;
    private final StatementAdvice advice;
    private final EffectSentences sentences;
    private final ShopListings listings;

    StatementComposer(
            Rules rules,
            StatementSubjects subjects,
            StatementAdvice advice,
            EffectSentences sentences,
            ShopListings listings) {
        this.rules = rules;
        this.subjects = subjects;
        this.advice = advice;
        this.sentences = sentences;
        this.listings = listings;
    }

    /** @param told when the merchant is told, which is when the time to appeal begins (ruling E4) */
    StatementContent compose(DecisionView decision, Instant told) {
        RuleVersion rule = rule(decision.ruleVersionId());
        ViolationTerms terms = terms(rule);
        Instant decided = decision.decidedAt() == null ? told : decision.decidedAt();
        Instant effective = decision.effectiveAt() == null
                ? decided.plus(Duration.ofDays(terms.graceDays()))
                : decision.effectiveAt();
        return new StatementContent(
                StatementContent.TEMPLATE,
                decision.number(),
                decision.caseNumber(),
                subjects.source(decision.caseId()),
                subjects.about(decision),
                quoted(rule, terms),
                decision.actedAt(),
                decision.facts(),
                subjects.proofs(decision.caseId()),
                decision.reasons(),
                decision.deviation(),
                decision.detection(),
                decision.automation(),
                advice.deciders(decision),
                decided,
                effective,
                ordered(decision, terms, effective),
                advice.cure(decision, rule, terms, effective, decided),
                advice.redress(decision, terms, told),
                listings.taken(decision, told));
    }

    private List<Ordered> ordered(DecisionView decision, ViolationTerms terms, Instant from) {
        return decision.effects().stream()
                .filter(one -> one.run() == null)
                .sorted(Comparator.comparingInt(EffectView::seq))
                .map(one -> ordered(one, from, terms.planDemanded()))
                .toList();
    }

    /** One effect that holds or will; what already runs has its own end. */
    Ordered ordered(EffectView effect, Instant from, boolean planDemanded) {
        EffectSpec spec = effect.spec();
        Instant end = effect.appliedAt() == null ? EffectSentences.end(spec, from) : effect.endsAt();
        boolean waits = planDemanded && effect.run() == null && waits(spec);
        return new Ordered(effect.seq(), spec, sentences.sentence(spec, end, waits), waits ? null : end);
    }

    /** What an accepted plan of action would release (E10); a published warning has its own days. */
    private static boolean waits(EffectSpec spec) {
        return switch (spec.kind()) {
            case RESTRICTION, LISTING, DOCUMENT_HOLD -> true;
            case MERCHANT_STATE -> ((EffectSpec.Standing) spec).act() == EffectSpec.Standing.Act.SUSPEND;
            case POINTS, RATING_VOID, DEPOSIT, PUBLICATION -> false;
        };
    }

    private RuleVersion rule(UUID version) {
        return rules.find(version).orElseThrow(() -> new NotFound("rule", version.toString()));
    }

    private static ViolationTerms terms(RuleVersion rule) {
        if (rule.terms() instanceof ViolationTerms terms) {
            return terms;
        }
        throw new IllegalStateException("no rule of violations: " + rule.label());
    }

    private static Quoted quoted(RuleVersion rule, ViolationTerms terms) {
        return new Quoted(
                rule.code(),
                rule.version(),
                terms.violationClass(),
                rule.title(),
                rule.text(),
                rule.source(),
                terms.law(),
                terms.dsaCategory());
    }
}
