package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Longer settlement terms of orders (rules.md 4). Commands join the caller's transaction, so that a decision and its effects agree;
 * whether the actor may decide is the caller's to ask.
 */
public interface SettlementTerms {

    /** Extends the term of the orders the command covers; of several that cover an order the longest applies. */
    void extend(ExtendTerm command);

    /**
     * Lifts, from this instant on and as if they were not there, the terms of a case that are in force; such as after a top-up was
     * paid, a claim was decided or an appeal succeeded. A case without such a term is left as it is.
     *
     * @return how many were lifted
     */
    int lift(String merchantId, String caseNo, String reason, Instant at, Actor actor);

    /**
     * Lifts one term, as if it were not there from this instant on; nothing happens when it was lifted before or all its orders have
     * been settled.
     *
     * @return whether it was in force
     * @throws io.touchstone.kernel.NotFound when there is none
     */
    boolean end(UUID termId, String reason, Instant at, Actor actor);

    /**
     * The term of an order as of an instant.
     *
     * @throws io.touchstone.kernel.NotFound when no order of that id is known
     */
    SettlementTermView ofOrder(String orderId, Instant at);
}
