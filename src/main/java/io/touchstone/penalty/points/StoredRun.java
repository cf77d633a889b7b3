package io.touchstone.penalty.points;

import java.util.UUID;

/** A node that was carried out and not undone since. */
record StoredRun(UUID id, UUID eventId, int node, boolean replaced) {

    boolean isOf(LadderRun run) {
        return eventId.equals(run.eventId()) && node == run.node();
    }
}
