package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.statement.StatementContent.Redress;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a statement says to do: how to cure, and how, until when and to whom to contest (ruling E5; O116). */
@Component
class StatementAdvice {

    private static final String CURE = "penalty.statement.cure.";

    private final Settings settings;
    private final BothLanguages words;

    StatementAdvice(Settings settings, BothLanguages words) {
        this.settings = settings;
        this.words = words;
    }

    List<Wording> cure(
            DecisionView decision, RuleVersion rule, ViolationTerms terms, Instant effectiveAt, Instant decidedAt) {
        List<Wording> steps = new ArrayList<>();
        steps.add(words.say(CURE + "stop", rule.title()));
        if (effectiveAt.isAfter(decidedAt)) {
            steps.add(words.say(CURE + "grace", words.moment(effectiveAt)));
        }
        if (terms.planDemanded()) {
            steps.add(words.say(CURE + "plan"));
        }
        if (decision.effects().stream().anyMatch(one -> one.spec().kind() == EffectKind.DEPOSIT)) {
            steps.add(words.say(CURE + "deposit"));
        }
        if (decision.effects().stream().anyMatch(one -> one.spec().kind() == EffectKind.POINTS)) {
            steps.add(words.say(CURE + "points"));
        }
        return steps;
    }

    Redress redress(DecisionView decision, ViolationTerms terms, Instant told) {
        AppealWindow window = settings.at(AppealWindow.KEY, told);
        RedressPlaces places = settings.at(RedressPlaces.KEY, told);
        Instant until = window.until(terms.violationClass(), told);
        Wording platform = decision.merchantId() == null
                ? words.say("penalty.statement.redress.brand")
                : words.say(
                        "penalty.statement.redress.platform",
                        Integer.toString(window.days(terms.violationClass())),
                        words.moment(until),
                        Integer.toString(window.answerWorkingDays()));
        return new Redress(
                decision.merchantId() == null ? null : until,
                platform,
                words.say("penalty.statement.redress.authority", places.authority()),
                words.say("penalty.statement.redress.court", places.court()));
    }

    /** Who decided, by their parts in it; names are nobody's business. */
    List<Wording> deciders(DecisionView decision) {
        String proposer = decision.proposedBy();
        List<Wording> parts = new ArrayList<>();
        parts.add(words.say("penalty.statement.decider."
                + (proposer != null && proposer.startsWith("SYSTEM:") ? "system" : "officer")));
        if (decision.approvedBy() != null) {
            parts.add(words.say("penalty.statement.decider.approver"));
        }
        return parts;
    }
}
