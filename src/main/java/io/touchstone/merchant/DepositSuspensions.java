package io.touchstone.merchant;

import io.touchstone.kernel.Actor;

/**
 * Suspends shops whose deposit stays too low (A10), in the caller's transaction. People decide it (ruling E3); once the deposit
 * is there again the module that keeps deposits lifts it by itself.
 */
public interface DepositSuspensions {

    /** Suspends without an end of its own; nothing happens when it stands already or the shop does not trade. */
    void impose(String merchantId, String reason, Actor actor);

    /** Ends it; nothing happens when there is none. */
    void lift(String merchantId, String reason, Actor actor);
}
