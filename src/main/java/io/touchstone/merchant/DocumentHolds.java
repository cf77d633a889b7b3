package io.touchstone.merchant;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes documents out of force by decision: what they cover may be neither published nor found. Joins the caller's transaction. */
public interface DocumentHolds {

    /** What a document of a shop covers, as a scope of restrictions; empty when the shop has no such document. */
    Optional<String> scope(String merchantId, UUID documentId);

    /**
     * Holds what a document covers.
     *
     * @param holdId by which it is released; told again it holds nothing again
     * @throws io.touchstone.kernel.NotFound when the shop has no such document
     */
    void hold(UUID holdId, String merchantId, UUID documentId, String reason, Instant at, Actor actor);

    /** Ends a hold; nothing happens when it has ended before. */
    void release(UUID holdId, String reason, Instant at, Actor actor);
}
