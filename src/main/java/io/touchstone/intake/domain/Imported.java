package io.touchstone.intake.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A file was taken: one event for the whole of it, with its hash and counts (house 3). */
record Imported(UUID importId, String kind, String sha256, ImportBook.Counts counts, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "intake.imported";
    }

    @Override
    public Subject subject() {
        return new Subject("import", importId.toString());
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", kind);
        details.put("sha256", sha256);
        details.put("rows_read", counts.read());
        details.put("rows_accepted", counts.accepted());
        details.put("rows_duplicate", counts.duplicate());
        details.put("rows_rejected", counts.rejected());
        return details;
    }
}
