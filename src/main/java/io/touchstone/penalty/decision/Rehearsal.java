package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a decision out in a transaction that is rolled back: what is shown is what would happen, ladder and all. */
@Component
class Rehearsal {

    /** From so many touched things on it is foreseen instead of carried out, which would take long. */
    static final long TOUCHED_MAX = 2_000;

    private final DecisionRows rows;
    private final DecisionOrders orders;
    private final Gate gate;
    private final PartyFigures figures;
    private final TransactionTemplate transaction;

    Rehearsal(
            DecisionRows rows,
            DecisionOrders orders,
            Gate gate,
            PartyFigures figures,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.orders = orders;
        this.gate = gate;
        this.figures = figures;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Rehearsed run(UUID id, Instant at, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return rehearse(load(id), at, actor);
        }));
    }

    /** Why a second person is needed; asks no more than it has to. */
    List<String> heldFor(UUID id, Instant at, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Decision decision = load(id);
            decision.demandDraft();
            List<Planned> planned = orders.preview(decision, at, actor);
            List<String> reasons = gate.reasons(decision, planned, List.of(), at);
            return reasons.isEmpty() ? rehearse(decision, at, actor).heldFor() : reasons;
        }));
    }

    private Rehearsed rehearse(Decision decision, Instant at, Actor actor) {
        List<Planned> planned = orders.preview(decision, at, actor);
        List<Rule> obstacles = new ArrayList<>(planned.stream()
                .flatMap(one -> one.foreseen().obstacles().stream())
                .distinct()
                .toList());
        long touched = planned.stream().mapToLong(one -> one.foreseen().count()).sum();
        if (!obstacles.isEmpty() || touched > TOUCHED_MAX) {
            List<String> reasons = gate.reasons(decision, planned, List.of(), at);
            return new Rehearsed(planned, List.of(), List.of(), obstacles, reasons, false);
        }
        try {
            return carriedOut(decision, planned, at, actor);
        } catch (RuleViolation refused) {
            // The rehearsal is there to find out what would be refused; nothing of it is kept.
            return new Rehearsed(planned, List.of(), List.of(), List.of(refused.rule()), List.of(), false);
        }
    }

    private Rehearsed carriedOut(Decision decision, List<Planned> planned, Instant at, Actor actor) {
        String merchant = decision.head().merchantId();
        Map<String, String> before = figures.of(merchant, at);
        orders.apply(decision, at, actor);
        List<EffectView> runs = orders.runs(decision);
        return new Rehearsed(
                planned,
                runs,
                PartyFigures.compare(before, figures.of(merchant, at)),
                List.of(),
                gate.reasons(decision, planned, runs, at),
                true);
    }

    private Decision load(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NotFound("decision", id.toString()));
    }
}
