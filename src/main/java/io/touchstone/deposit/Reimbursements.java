package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** Pays back those who spent money of their own for the platform, such as buyers under cover. Joins the caller’s transaction. */
public interface Reimbursements {

    /**
     * Owes the amount from the platform’s own money; it is paid out with what consumers are owed.
     *
     * @param cause what it was spent on; told again it owes nothing again
     * @param reference what staff call that by; never who spent it
     * @param path where staff looks at it
     * @return whether it is new
     */
    boolean reimburse(UUID cause, String reference, String path, Money amount, Instant at, Actor actor);
}
