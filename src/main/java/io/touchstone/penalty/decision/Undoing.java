package io.touchstone.penalty.decision;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.effect.EffectView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Undoes decisions and writes down what that really did (ruling E6); what the ladder ordered follows from the points that are left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Undoing {

    private static final String APPLIED = "applied";

    private final DecisionRows rows;
    private final ReversalRows reversals;
    private final DecisionOrders orders;
    private final PartyFigures figures;
    private final UndoingNews news;
    private final Ids ids;

    Undoing(
            DecisionRows rows,
            ReversalRows reversals,
            DecisionOrders orders,
            PartyFigures figures,
            UndoingNews news,
            Ids ids) {
        this.rows = rows;
        this.reversals = reversals;
        this.orders = orders;
        this.figures = figures;
        this.news = news;
        this.ids = ids;
    }

    ReversalReport reverse(ReverseDecision command) {
        Decision decision = rows.lock(command.decisionId())
                .orElseThrow(() -> new NotFound("decision", command.decisionId().toString()));
        decision.demandOther(command.actor());
        if (!decision.isUndoable()) {
            throw new Conflict(DecisionRule.DECISION_NOTHING_LEFT);
        }
        List<EffectView> own = orders.own(decision);
        List<UUID> chosen = chosen(decision, own, command);
        Map<UUID, String> before = reversals.states(decision.head());
        Map<String, String> was = figures.of(decision.head().merchantId(), command.at());
        chosen.forEach(effect -> orders.revert(decision, effect, command.at(), command.actor()));
        boolean whole = isWhole(own, chosen, command);
        Map<UUID, String> after = reversals.states(decision.head());
        ReversalReport report = report(command, decision, undone(before, after), was);
        decision.reverse(whole, command.reason(), command.at(), command.actor());
        rows.save(decision);
        reversals.add(report, whole, begun(before, after));
        news.tell(decision, command);
        return report;
    }

    /** What is undone, the last first, so that nothing is missed by what follows from it. */
    private static List<UUID> chosen(Decision decision, List<EffectView> own, ReverseDecision command) {
        if (decision.state() == DecisionState.DELAYED) {
            if (!command.effects().isEmpty()) {
                throw new RuleViolation(DecisionRule.DECISION_NOT_YET_IN_FORCE);
            }
            return List.of();
        }
        if (!own.stream().map(EffectView::id).toList().containsAll(command.effects())) {
            throw new RuleViolation(DecisionRule.DECISION_EFFECT_FOLLOWS_POINTS);
        }
        List<UUID> chosen = own.stream()
                .filter(effect -> effect.state() == EffectView.State.APPLIED)
                .sorted(Comparator.comparingInt(EffectView::seq).reversed())
                .map(EffectView::id)
                .filter(id -> command.effects().isEmpty() || command.effects().contains(id))
                .toList();
        if (chosen.isEmpty() && !command.effects().isEmpty()) {
            throw new Conflict(DecisionRule.DECISION_NOTHING_LEFT);
        }
        return chosen;
    }

    /** What ended by itself was right until somebody says otherwise: without it the decision stands in part. */
    private static boolean isWhole(List<EffectView> own, List<UUID> chosen, ReverseDecision command) {
        return command.effects().isEmpty()
                || own.stream()
                        .allMatch(
                                effect -> chosen.contains(effect.id()) || effect.state() == EffectView.State.REVERTED);
    }

    private ReversalReport report(
            ReverseDecision command, Decision decision, List<UUID> undone, Map<String, String> was) {
        return new ReversalReport(
                ids.next(),
                decision.head().id(),
                command.ground(),
                command.reference(),
                command.reason(),
                command.at(),
                command.actor().toString(),
                reversals.effects(undone),
                PartyFigures.compare(was, figures.of(decision.head().merchantId(), command.at())));
    }

    private static boolean isApplied(Map<UUID, String> states, UUID id) {
        return APPLIED.equals(states.get(id));
    }

    private static List<UUID> undone(Map<UUID, String> before, Map<UUID, String> after) {
        return before.keySet().stream()
                .filter(id -> isApplied(before, id) && !isApplied(after, id))
                .sorted()
                .toList();
    }

    private static List<UUID> begun(Map<UUID, String> before, Map<UUID, String> after) {
        return after.keySet().stream()
                .filter(id -> isApplied(after, id) && !isApplied(before, id))
                .sorted()
                .toList();
    }
}
