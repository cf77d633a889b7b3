package io.touchstone.catalog;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Take listings off the shelf.
 *
 * @param removalId by which it is ended
 * @param caseNo the case that decided it
 */
public record RemoveListings(
        UUID removalId, ListingSelection selection, String caseNo, String reason, Instant at, Actor actor) {}
