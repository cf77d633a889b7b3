package io.touchstone.rulebook.library;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** A step of a version of a document, for the trail. */
record LibraryMoved(LibraryDocument document, String step, Actor actor, Instant occurredAt) implements GovernanceEvent {

    @Override
    public String action() {
        return "rulebook.document_" + step;
    }

    @Override
    public Subject subject() {
        return new Subject("document", document.code());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("version", document.version(), "sha256", document.sha256());
    }
}
