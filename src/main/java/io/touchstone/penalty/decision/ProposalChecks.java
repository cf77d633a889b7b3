package io.touchstone.penalty.decision;

import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.Effects.Planned;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to hold before a decision may be proposed: its rule held (ruling E2), a deviation is explained, nobody is tried twice (E7). */
@Component
class ProposalChecks {

    private final Gate gate;
    private final Suggestions suggestions;
    private final Settings settings;
    private final JdbcClient jdbc;

    ProposalChecks(Gate gate, Suggestions suggestions, Settings settings, JdbcClient jdbc) {
        this.gate = gate;
        this.suggestions = suggestions;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** @return the version of the rule that the decision rests on */
    RuleVersion demand(Decision decision, List<Planned> planned, Instant at) {
        RuleVersion rule = gate.rule(decision);
        if (!rule.holdsAt(decision.head().actedAt())) {
            throw new RuleViolation(DecisionRule.DECISION_WITHOUT_RULE);
        }
        List<EffectSpec> specs =
                planned.stream().map(one -> one.effect().spec()).toList();
        if (specs.isEmpty()) {
            throw new RuleViolation(DecisionRule.DECISION_WITHOUT_EFFECT);
        }
        if (decision.content().deviation() == null && deviates(decision, rule, specs, at)) {
            throw new RuleViolation(DecisionRule.DECISION_DEVIATION_UNEXPLAINED);
        }
        if (decision.content().newFacts() == null && isImmune(decision, at)) {
            throw new RuleViolation(DecisionRule.DECISION_IMMUNE);
        }
        Optional<Rule> obstacle = planned.stream()
                .flatMap(one -> one.foreseen().obstacles().stream())
                .findFirst();
        if (obstacle.isPresent()) {
            throw new RuleViolation(obstacle.get());
        }
        return rule;
    }

    boolean deviates(Decision decision, RuleVersion rule, List<EffectSpec> specs, Instant at) {
        return decision.content().graceDays() != Gate.violation(rule).graceDays()
                || !plain(specs).equals(plain(suggestions.of(decision.head(), rule, at)));
    }

    /** 0.3 and 0.30 are one weight. */
    private static List<EffectSpec> plain(List<EffectSpec> specs) {
        return specs.stream()
                .map(spec -> spec instanceof EffectSpec.Restriction one
                        ? new EffectSpec.Restriction(
                                one.restriction(),
                                one.scope(),
                                one.weight().stripTrailingZeros(),
                                one.days(),
                                one.trigger())
                        : spec)
                .toList();
    }

    /** The same rule about the same thing was taken back or cured not long ago (E7). */
    private boolean isImmune(Decision decision, Instant at) {
        int days = settings.at(DecisionTerms.KEY, at).immunityDays();
        StoredDecision.Head head = decision.head();
        return jdbc.sql("""
                        select exists (select from penalty_decision
                         where merchant_id is not distinct from :merchant and brand is not distinct from :brand
                           and rule_code = :rule and product_id is not distinct from :product
                           and (product_id is not null or case_id = :case or acted_at = :acted)
                           and (state = 'reversed' and reversed_at > :since
                                or state = 'cured' and effective_at > :since))
                        """)
                .param("merchant", head.merchantId())
                .param("brand", head.brand())
                .param("product", head.productId())
                .param("rule", decision.content().ruleCode())
                .param("case", head.caseId())
                .param("acted", Timestamp.from(head.actedAt()))
                .param("since", Timestamp.from(at.minus(days, ChronoUnit.DAYS)))
                .query(Boolean.class)
                .single();
    }
}
