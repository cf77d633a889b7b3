package io.touchstone.penalty.decision;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.decision.SecondPerson.Alone;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects.Planned;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.ViolationTerms;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gate that people and the timer pass alike: what may be decided by one, and what waits for a second (ruling E3). */
@Component
class Gate {

    private final Rules rules;
    private final Settings settings;
    private final JdbcClient jdbc;

    Gate(Rules rules, Settings settings, JdbcClient jdbc) {
        this.rules = rules;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Why a second person is needed, as words; empty when one is enough. */
    List<String> reasons(Decision decision, List<Planned> planned, List<EffectView> runs, Instant at) {
        DecisionTerms terms = settings.at(DecisionTerms.KEY, at);
        return SecondPerson.reasons(
                violation(rule(decision)), Weight.of(planned, runs), alone(decision.head(), terms, at), terms);
    }

    RuleVersion rule(Decision decision) {
        return rules.find(decision.content().ruleVersionId())
                .orElseThrow(() -> new RuleViolation(DecisionRule.DECISION_WITHOUT_RULE));
    }

    static ViolationTerms violation(RuleVersion rule) {
        if (rule.terms() instanceof ViolationTerms terms) {
            return terms;
        }
        throw new RuleViolation(DecisionRule.DECISION_WITHOUT_RULE);
    }

    /** What counts together also counts when it was undone since: it was decided alone. */
    private Alone alone(StoredDecision.Head head, DecisionTerms terms, Instant at) {
        return jdbc.sql("""
                        select coalesce(sum(money_minor), 0)::bigint, coalesce(sum(listings_off), 0)::bigint from penalty_decision
                         where merchant_id is not distinct from :merchant and brand is not distinct from :brand
                           and approved_by is null and decided_at > :since and decision_id <> :own
                        """)
                .param("merchant", head.merchantId())
                .param("brand", head.brand())
                .param("since", Timestamp.from(at.minus(terms.splitDays(), ChronoUnit.DAYS)))
                .param("own", head.id())
                .query((row, i) -> new Alone(row.getLong(1), row.getLong(2)))
                .single();
    }
}
