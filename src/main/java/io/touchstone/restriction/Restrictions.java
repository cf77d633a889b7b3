package io.touchstone.restriction;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;

/**
 * What merchants may not do. Commands join the caller's transaction, so that a decision and its effects agree; whether
 * the actor may decide is the caller's to ask.
 */
public interface Restrictions {

    RestrictionId impose(ImposeRestriction command);

    /**
     * Ends a restriction early; what it did before stays on record.
     *
     * @throws io.touchstone.kernel.Conflict when it was lifted already
     */
    void lift(RestrictionId id, String reason, Instant at, Actor actor);

    /** The restrictions in force at an instant, in the order they began. */
    List<RestrictionView> ofMerchant(String merchantId, Instant at);

    /** Every restriction that began at an instant or before, newest first, at most {@code limit}. */
    List<RestrictionView> history(String merchantId, Instant at, int limit);
}
