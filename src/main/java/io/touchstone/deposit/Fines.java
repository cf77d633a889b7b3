package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** Fines taken from deposits (E12) and given back (ruling E6). Commands join the caller's transaction. */
public interface Fines {

    /**
     * Takes a fine (E12): what is available at once, the rest as a debt of the merchant.
     *
     * @param chargeId whose decision it carries out; told again it takes nothing again
     */
    Charge charge(
            UUID chargeId, String merchantId, Money amount, String caseNo, String reason, Instant at, Actor actor);

    /** Undoes a charge by new transfers (ruling E6): what was taken goes back, what was still owed is owed no more. */
    void giveBack(UUID chargeId, String reason, Instant at, Actor actor);

    /** What a charge could take, and what became a debt. */
    record Charge(Money taken, Money owed) {}
}
