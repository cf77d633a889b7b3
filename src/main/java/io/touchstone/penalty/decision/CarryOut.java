package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects.Planned;
import io.touchstone.penalty.violation.Cases;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries decisions out: effects, statement of reasons and state in one transaction, and never without the second person they need. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CarryOut {

    private final DecisionRows rows;
    private final DecisionOrders orders;
    private final Gate gate;
    private final Statements statements;
    private final DecisionReader reader;
    private final Cases cases;
    private final Undoing undoing;

    CarryOut(
            DecisionRows rows,
            DecisionOrders orders,
            Gate gate,
            Statements statements,
            DecisionReader reader,
            Cases cases,
            Undoing undoing) {
        this.rows = rows;
        this.orders = orders;
        this.gate = gate;
        this.statements = statements;
        this.reader = reader;
        this.cases = cases;
        this.undoing = undoing;
    }

    /** The last person that was needed has decided: it begins, or waits out its days of grace (E7). */
    void decided(Decision decision, Instant at, Actor actor) {
        List<Planned> planned = orders.preview(decision, at, actor);
        Weight weight = Weight.of(planned, List.of());
        decision.decide(weight.moneyMinor(), weight.listings(), at);
        rows.write(decision);
        cases.decided(decision.head().caseId(), decision.head().number(), at, actor);
        if (decision.hasGrace()) {
            demandGate(decision, planned, List.of(), at);
            decision.delay(statement(decision, DecisionState.DELAYED, effectiveAt(decision), at), at, actor);
        } else {
            begin(decision, planned, at, actor);
        }
    }

    /** Its effects begin; those of a decision that was told before as well. */
    void begin(Decision decision, Instant at, Actor actor) {
        rows.write(decision);
        begin(decision, orders.preview(decision, at, actor), at, actor);
    }

    private void begin(Decision decision, List<Planned> planned, Instant at, Actor actor) {
        orders.apply(decision, at, actor);
        undoing.exemptWhoWereRight(decision, at, actor);
        demandGate(decision, planned, orders.runs(decision), at);
        UUID told = decision.stored().statementId();
        UUID statement = told != null ? told : statement(decision, DecisionState.IN_FORCE, at, at);
        decision.takeEffect(statement, at, actor);
    }

    private void demandGate(Decision decision, List<Planned> planned, List<EffectView> runs, Instant at) {
        if (decision.stored().approvedBy() != null) {
            return;
        }
        List<String> reasons = gate.reasons(decision, planned, runs, at);
        if (!reasons.isEmpty()) {
            throw new SecondPersonNeeded(reasons);
        }
    }

    /** Written once the effects are known, so that it can say when each ends. */
    private UUID statement(Decision decision, DecisionState next, Instant begins, Instant at) {
        return statements.write(reader.view(decision.stored(), next, begins), at);
    }

    private static Instant effectiveAt(Decision decision) {
        Instant at = decision.stored().effectiveAt();
        if (at == null) {
            throw new IllegalStateException(decision.head().number());
        }
        return at;
    }
}
