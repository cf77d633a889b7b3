package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.effect.EffectView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        String shop = command.merchantId();
        if (shop != null && decision.head().merchantId() == null) {
            return reverseFor(shop, decision, command);
        }
        List<EffectView> own = orders.own(decision);
        List<UUID> chosen = chosen(decision, own, command);
        Map<UUID, String> before = reversals.states(decision.head());
        Map<String, String> was = figures.of(decision.head().merchantId(), command.at());
        chosen.forEach(effect -> orders.revert(decision, effect, command.at(), command.actor()));
        boolean whole = isWhole(own, chosen, command);
        Map<UUID, String> after = reversals.states(decision.head());
        ReversalReport report = report(
                command, decision, undone(before, after), was, decision.head().merchantId());
        decision.reverse(whole, command.reason(), command.at(), command.actor());
        rows.save(decision);
        reversals.add(report, whole, begun(before, after));
        news.tell(decision, command);
        return report;
    }

    /** Takes back what a decision about a brand does to one shop; nothing of the others is touched. */
    private ReversalReport reverseFor(String shop, Decision decision, ReverseDecision command) {
        Map<String, String> was = figures.of(shop, command.at());
        List<UUID> undone = exempt(shop, decision, command);
        boolean begun = decision.state() != DecisionState.DELAYED;
        if (begun && undone.isEmpty()) {
            throw new Conflict(DecisionRule.DECISION_NOTHING_LEFT);
        }
        ReversalReport report = report(command, decision, undone, was, shop);
        if (begun) {
            decision.reverse(false, command.reason(), command.at(), command.actor());
        } else {
            decision.note("varied", command.reason(), command.at(), command.actor());
        }
        rows.save(decision);
        reversals.add(report, false, List.of());
        news.tell(decision, command);
        return report;
    }

    private List<UUID> exempt(String shop, Decision decision, ReverseDecision command) {
        return orders.own(decision).stream()
                .map(EffectView::id)
                .filter(id -> command.effects().isEmpty() || command.effects().contains(id))
                .filter(id -> !orders.revertFor(decision, id, shop, command.at(), command.actor())
                        .isEmpty())
                .toList();
    }

    /** Shops that were right within the days of grace are left out when they are over. */
    void exemptWhoWereRight(Decision decision, Instant at, Actor actor) {
        if (decision.head().merchantId() != null) {
            return;
        }
        for (String shop : reversals.shops(decision.head().id())) {
            orders.own(decision).forEach(effect -> orders.revertFor(decision, effect.id(), shop, at, actor));
        }
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
            ReverseDecision command,
            Decision decision,
            List<UUID> undone,
            Map<String, String> was,
            @Nullable String about) {
        return new ReversalReport(
                ids.next(),
                decision.head().id(),
                decision.head().merchantId() == null ? about : null,
                command.ground(),
                command.reference(),
                command.reason(),
                command.at(),
                command.actor().toString(),
                reversals.effects(undone),
                PartyFigures.compare(was, figures.of(about, command.at())));
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
