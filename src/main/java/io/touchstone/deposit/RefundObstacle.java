package io.touchstone.deposit;

import java.time.Instant;
import java.util.List;

/**
 * Says what stands in the way of paying a deposit back (rules.md 4). Modules that keep disputes and cases implement it; each is
 * asked when a refund is requested, approved and paid.
 */
public interface RefundObstacle {

    /** One condition in the order of the page; the message key is {@code deposit.refund.condition.<code>}. */
    List<Condition> check(String merchantId, Instant at);

    /**
     * @param met whether it is out of the way
     * @param count how many things stand in the way; 0 when met
     */
    record Condition(String code, boolean met, long count) {}
}
