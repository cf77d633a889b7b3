package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;

/** Suspending and releasing by rule, for the parts that find or cure the reason; in the caller's transaction. */
public interface Suspensions {

    /** Suspends for a reason without an end of its own; nothing happens when it stands already or the shop does not trade. */
    void impose(String merchantId, SuspensionType type, String reason, Actor actor);

    /** Ends the suspension of a type; nothing happens when there is none. */
    void lift(String merchantId, SuspensionType type, String reason, Actor actor);
}
