package io.touchstone.penalty.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds that a decision has to be undone; another person confirms it or does not (ruling E3).
 *
 * @param effects which effects; empty for all of them
 * @param undoUntil until when the undoing of a removal may be confirmed (B9); null for an ordinary reversal
 */
public record ReversalRequest(
        UUID id,
        UUID decisionId,
        List<UUID> effects,
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant undoUntil) {

    public ReversalRequest {
        effects = List.copyOf(effects);
    }
}
