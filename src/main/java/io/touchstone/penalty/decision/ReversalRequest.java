package io.touchstone.penalty.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody holds that a decision has to be undone; another person confirms it or does not (ruling E3).
 *
 * @param effects which effects; empty for all of them
 */
public record ReversalRequest(
        UUID id, UUID decisionId, List<UUID> effects, String reason, String requestedBy, Instant requestedAt) {

    public ReversalRequest {
        effects = List.copyOf(effects);
    }
}
