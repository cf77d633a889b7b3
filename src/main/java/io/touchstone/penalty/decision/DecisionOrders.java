package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.effect.EffectHandler;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.penalty.effect.Effects.Cause;
import io.touchstone.penalty.effect.Effects.Planned;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a decision orders, and the mark of it. */
@Component
class DecisionOrders {

    private final Effects effects;
    private final ContentHash hashes;
    private final Rules rules;

    DecisionOrders(Effects effects, ContentHash hashes, Rules rules) {
        this.effects = effects;
        this.hashes = hashes;
        this.rules = rules;
    }

    void plan(Decision decision, List<EffectSpec> specs) {
        effects.plan(decision.head().id(), specs);
    }

    List<Planned> preview(Decision decision, Instant at, Actor actor) {
        return effects.preview(cause(decision), at, actor);
    }

    void apply(Decision decision, Instant at, Actor actor) {
        effects.applyPlanned(cause(decision), at, actor);
    }

    void revert(Decision decision, UUID effect, Instant at, Actor actor) {
        effects.revert(cause(decision), effect, at, actor);
    }

    /** Takes back what one effect does to one shop, of a decision about a brand in all shops. */
    List<EffectHandler.Figure> revertFor(Decision decision, UUID effect, String merchantId, Instant at, Actor actor) {
        return effects.revertFor(cause(decision), effect, merchantId, at, actor);
    }

    /** What it orders itself, in its order. */
    List<EffectView> own(Decision decision) {
        return effects.of(decision.head().id()).stream()
                .filter(effect -> effect.run() == null)
                .toList();
    }

    /** What its points brought about. */
    List<EffectView> runs(Decision decision) {
        return effects.of(decision.head().id()).stream()
                .filter(effect -> effect.run() != null)
                .toList();
    }

    /** The mark of everything that two people have to mean alike. */
    String mark(Decision decision) {
        StoredDecision.Head head = decision.head();
        List<EffectSpec> specs = own(decision).stream().map(EffectView::spec).toList();
        return hashes.of(new Content.Whole(head.id(), head.caseId(), decision.content(), specs));
    }

    /** The registry names the rule; what waits for a corrective action does so by the rule's own terms (E10). */
    private Cause cause(Decision decision) {
        StoredDecision.Head head = decision.head();
        Optional<RuleVersion> rule = rules.find(decision.content().ruleVersionId());
        boolean waits = rule.map(RuleVersion::terms)
                .filter(terms -> terms instanceof ViolationTerms violation && violation.planDemanded())
                .isPresent();
        String reason = rule.map(RuleVersion::label).orElse(decision.content().ruleCode());
        return new Cause(head.id(), head.number(), head.merchantId(), reason, waits);
    }
}
