package io.touchstone.audit.web;

import io.touchstone.audit.domain.AuditDesk;
import io.touchstone.audit.domain.AuditEntry;
import io.touchstone.audit.domain.AuditFilters;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.KeysetRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail for other systems, with the scope {@code audit:read}, which {@link AuditDesk} asks for. */
@RestController
class AuditEventsResource {

    private final AuditDesk desk;
    private final AuditFilters filters;
    private final JsonMapper json;

    AuditEventsResource(AuditDesk desk, AuditFilters filters, JsonMapper json) {
        this.desk = desk;
        this.filters = filters;
        this.json = json;
    }

    record Events(List<Event> items, @Nullable String nextCursor) {}

    /** An event; {@code seq} and {@code hash} are null until it is sealed. */
    record Event(
            @Nullable Long seq,
            long id,
            Instant at,
            Party actor,
            String action,
            Party subject,
            JsonNode details,
            @Nullable String hash) {}

    record Party(String kind, String id) {}

    @GetMapping("/api/v1/audit/events")
    Events list(@RequestParam Map<String, String> parameters, KeysetRequest wanted) {
        KeysetPage<AuditEntry> page = desk.list(filters.ofInstants(parameters), wanted.cursor(), wanted.limit());
        return new Events(page.items().stream().map(this::event).toList(), page.nextCursor());
    }

    private Event event(AuditEntry entry) {
        AuditEntry.Seal seal = entry.seal();
        return new Event(
                seal == null ? null : seal.seq(),
                entry.id(),
                entry.at(),
                new Party(
                        entry.actor().kind().name().toLowerCase(Locale.ROOT),
                        entry.actor().id()),
                entry.action(),
                new Party(entry.subject().kind(), entry.subject().id()),
                json.readTree(entry.details()),
                seal == null ? null : seal.hash());
    }
}
