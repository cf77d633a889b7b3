package io.touchstone.intake.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A file was refused as a whole; nothing of it was taken. */
record ImportFailed(UUID importId, String kind, String code, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "intake.import_failed";
    }

    @Override
    public Subject subject() {
        return new Subject("import", importId.toString());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("code", code, "kind", kind);
    }
}
