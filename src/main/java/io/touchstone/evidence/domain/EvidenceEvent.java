package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** What happened to an uploaded file; by its hash, never by its name. */
record EvidenceEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static EvidenceEvent received(EvidenceView file, Actor actor) {
        return new EvidenceEvent(
                "evidence.file_received",
                new Subject("evidence_file", file.id().toString()),
                actor,
                file.uploadedAt(),
                Map.of(
                        "sha256", file.sha256(),
                        "size_bytes", file.sizeBytes(),
                        "media_type", file.mediaType(),
                        "scan", file.scan().name()));
    }

    /** Bytes without a file were removed; contents are counted, since nobody ever knew them. */
    static EvidenceEvent swept(long contents, long bytes, Actor actor, Instant at) {
        return new EvidenceEvent(
                "evidence.strays_removed",
                new Subject("evidence_folder", "evidence"),
                actor,
                at,
                Map.of("contents", contents, "bytes", bytes));
    }

    static EvidenceEvent infected(String sha256, Actor actor, Instant at) {
        return new EvidenceEvent(
                "evidence.infected_file_refused", new Subject("evidence_content", sha256), actor, at, Map.of());
    }
}
