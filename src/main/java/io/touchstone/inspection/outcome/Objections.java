package io.touchstone.inspection.outcome;

import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.cost.Costs;
import io.touchstone.inspection.outcome.Objection.FeeState;
import io.touchstone.inspection.outcome.Objection.State;
import io.touchstone.inspection.outcome.StoredOutcome.Head;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections in with their fee, and ends them with what became of them; the cost follows the outcome. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Objections {

    private final ObjectionRows rows;
    private final RetestFees fees;
    private final OutcomeRetests retests;
    private final Costs costs;
    private final Ids ids;

    Objections(ObjectionRows rows, RetestFees fees, OutcomeRetests retests, Costs costs, Ids ids) {
        this.ids = ids;
        this.rows = rows;
        this.fees = fees;
        this.retests = retests;
        this.costs = costs;
    }

    /**
     * Writes an objection down and holds its fee.
     *
     * @throws RuleViolation when the deposit does not cover the fee
     */
    void file(Head head, UUID objection, String grounds, Instant at, Actor actor) {
        Money fee = fees.quote(head.sample(), at);
        if (fees.available(head.merchantId(), fee, at).minor() < fee.minor()) {
            throw new RuleViolation(OutcomeRule.OUTCOME_FEE_NOT_COVERED);
        }
        UUID hold = fees.hold(head.merchantId(), fee, head.number(), at, actor);
        rows.add(new Objection(
                objection,
                head.id(),
                head.merchantId(),
                grounds,
                actor.toString(),
                at,
                fee,
                hold,
                hold == null ? FeeState.NONE : FeeState.HELD,
                State.OPEN,
                null));
    }

    /** Ends the open objection of an outcome, if there is one, and settles its fee. */
    void end(UUID outcome, State how, boolean take, Instant at, Actor actor) {
        rows.openOf(outcome)
                .ifPresent(objection ->
                        rows.end(objection.objectionId(), how, fees.settle(objection, take, at, actor), at));
    }

    /** After a reversal nobody but the platform bears what it cost, and a fee that was taken goes back (ruling E6). */
    void giveBack(StoredOutcome now, SampleView sample, Instant at, Actor actor) {
        for (Objection objection : rows.of(now.head().id())) {
            if (objection.feeState() == FeeState.CAPTURED) {
                fees.giveBack(objection, at, actor);
                rows.returned(objection.objectionId());
                bookBack(now, sample, at, actor);
            }
        }
    }

    /** The merchant's line is taken back by one of the opposite sign, and the platform's added. */
    private void bookBack(StoredOutcome now, SampleView sample, Instant at, Actor actor) {
        price(now).ifPresent(price -> {
            book(ids.next(), sample, new Money(-price.minor(), price.currency()), Costs.Bearer.MERCHANT, at, actor);
            book(ids.next(), sample, price, Costs.Bearer.PLATFORM, at, actor);
        });
    }

    /** Books what the retest cost to whoever bears it (rules.md 8.1, retest fee). */
    void bookRetest(StoredOutcome now, SampleView sample, Instant at, Actor actor) {
        Costs.Bearer bearer = now.overturned() ? Costs.Bearer.PLATFORM : Costs.Bearer.MERCHANT;
        price(now).ifPresent(price -> book(now.head().id(), sample, price, bearer, at, actor));
    }

    private Optional<Money> price(StoredOutcome now) {
        return Optional.ofNullable(now.retestOrder()).flatMap(retests::price);
    }

    private void book(UUID cause, SampleView sample, Money amount, Costs.Bearer bearer, Instant at, Actor actor) {
        costs.book(cause, CostKind.RETEST, sample.planId(), sample.id(), amount, bearer, at, actor);
    }
}
