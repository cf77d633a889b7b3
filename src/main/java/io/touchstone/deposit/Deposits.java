package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * The deposits of merchants. Commands join the caller's transaction, so that a decision and the money it moves agree; whether the
 * actor may decide is the caller's to ask.
 */
public interface Deposits {

    /** Where a merchant's deposit stood at an instant; zeros for one that never lodged anything. */
    DepositView of(String merchantId, Currency currency, Instant at);

    /** @throws io.touchstone.kernel.RuleViolation when less is available ({@code insufficient-deposit}) */
    HoldView hold(PlaceHold command);

    /**
     * @throws io.touchstone.kernel.Conflict when the hold has ended
     * @throws io.touchstone.kernel.RuleViolation when more is asked for than is held
     */
    HoldView capture(CaptureHold command);

    /** @throws io.touchstone.kernel.Conflict when the hold has ended */
    HoldView release(HoldId hold, String reason, Instant at, Actor actor);

    /**
     * Pays back to the deposit what the platform took from a hold, when the decision behind it is reversed (ruling E6); told again it
     * pays nothing again.
     */
    void giveBack(HoldId hold, String reason, Instant at, Actor actor);

    Optional<HoldView> findHold(HoldId hold);
}
