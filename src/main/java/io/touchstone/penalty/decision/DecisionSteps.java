package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.rulebook.RuleVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a decision up to its effects, each in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionSteps {

    private final DecisionRows rows;
    private final DecisionOrders orders;
    private final ProposalChecks checks;
    private final CarryOut carryOut;
    private final Cases cases;
    private final DecisionNews news;

    DecisionSteps(
            DecisionRows rows,
            DecisionOrders orders,
            ProposalChecks checks,
            CarryOut carryOut,
            Cases cases,
            DecisionNews news) {
        this.rows = rows;
        this.orders = orders;
        this.checks = checks;
        this.carryOut = carryOut;
        this.cases = cases;
        this.news = news;
    }

    void draft(Decision decision, List<EffectSpec> specs, Instant at, Actor actor) {
        rows.add(decision);
        orders.plan(decision, specs);
        news.tell(decision, at, actor);
    }

    /** Written anew, with what it orders; what was held goes back to its writers. */
    void edit(UUID id, long seen, Content content, List<EffectSpec> specs, Instant at, Actor actor) {
        Decision decision = load(id, seen);
        decision.edit(content, at, actor);
        orders.plan(decision, specs);
        back(decision, "decision_edited", at, actor);
    }

    /** Proposes it; it waits for a second person, for the reasons given. */
    void hold(UUID id, long seen, List<String> reasons, Instant at, Actor actor) {
        Decision decision = proposed(id, seen, at, actor);
        decision.hold(reasons, at, actor);
        finish(decision, at, actor);
    }

    /**
     * Proposes and decides it alone.
     *
     * @throws SecondPersonNeeded when what it really does weighs more than was foreseen
     */
    void decideAlone(UUID id, long seen, Instant at, Actor actor) {
        Decision decision = proposed(id, seen, at, actor);
        carryOut.decided(decision, at, actor);
        finish(decision, at, actor);
    }

    private Decision proposed(UUID id, long seen, Instant at, Actor actor) {
        Decision decision = load(id, seen);
        decision.demandDraft();
        RuleVersion rule = checks.demand(decision, orders.preview(decision, at, actor), at);
        decision.propose(orders.mark(decision), at, actor);
        cases.proposed(decision.head().caseId(), rule, at, actor);
        return decision;
    }

    /** @param mark of what the second person read */
    void approve(UUID id, long seen, String mark, @Nullable String words, Instant at, Actor actor) {
        Decision decision = load(id, seen);
        decision.approve(mark, orders.mark(decision), words, at, actor);
        if (decision.state() == DecisionState.DELAYED) {
            carryOut.begin(decision, at, actor);
        } else {
            carryOut.decided(decision, at, actor);
        }
        finish(decision, at, actor);
    }

    /** The days of grace are over; the same gate as for a person (E7). */
    void takeEffect(UUID id, Instant at, Actor actor) {
        Decision decision = load(id);
        if (decision.isDue(at)) {
            carryOut.begin(decision, at, actor);
            finish(decision, at, actor);
        }
    }

    /** It could not begin by itself; a person has to look. */
    void stop(UUID id, String why, Instant at, Actor actor) {
        Decision decision = load(id);
        decision.stop(why, at, actor);
        finish(decision, at, actor);
    }

    void refuse(UUID id, long seen, String words, Instant at, Actor actor) {
        Decision decision = load(id, seen);
        decision.refuse(words, at, actor);
        back(decision, "decision_refused", at, actor);
    }

    void withdraw(UUID id, long seen, @Nullable String words, Instant at, Actor actor) {
        Decision decision = load(id, seen);
        decision.withdraw(words, at, actor);
        back(decision, "decision_withdrawn", at, actor);
    }

    void cure(UUID id, String reason, Instant at, Actor actor) {
        Decision decision = load(id);
        decision.cure(reason, at, actor);
        finish(decision, at, actor);
    }

    private void back(Decision decision, String why, Instant at, Actor actor) {
        if (decision.came() == DecisionState.HELD) {
            cases.backToWork(decision.head().caseId(), why, at, actor);
        }
        finish(decision, at, actor);
    }

    private void finish(Decision decision, Instant at, Actor actor) {
        rows.save(decision);
        news.tell(decision, at, actor);
    }

    private Decision load(UUID id, long seen) {
        Decision decision = load(id);
        decision.demandVersion(seen);
        return decision;
    }

    private Decision load(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NotFound("decision", id.toString()));
    }
}
