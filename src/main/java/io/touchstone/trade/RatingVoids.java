package io.touchstone.trade;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Takes ratings out of every score, with a reason, and puts them back; the ratings themselves stay (ruling C9). */
public interface RatingVoids {

    /** The natural key of a rating: the order and the side that rated ({@code buyer} or {@code seller}). */
    record RatingKey(String orderId, String ratedBy) {}

    /**
     * Voids ratings from a time on. Voids may overlap: a rating counts again only when none that names it is left.
     *
     * @param caseNo the case that decided it
     * @return the id of the void, for its reversal
     * @throws io.touchstone.kernel.RuleViolation when a rating is unknown
     */
    UUID voidRatings(Collection<RatingKey> ratings, String caseNo, String reason, Instant effectiveAt, Actor actor);

    /** Reverts a whole void: its ratings count again from this time on, as if never voided. */
    void revert(UUID voidId, String reason, Instant effectiveAt, Actor actor);

    /** Of these ratings, those that were accepted once and can be voided. */
    Set<RatingKey> known(Collection<RatingKey> ratings);
}
