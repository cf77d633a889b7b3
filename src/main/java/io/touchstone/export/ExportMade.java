package io.touchstone.export;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody has taken a table out of the application. */
public record ExportMade(ExportEntry entry) implements GovernanceEvent {

    @Override
    public String action() {
        return "export.made";
    }

    @Override
    public Actor actor() {
        return entry.actor();
    }

    @Override
    public Instant occurredAt() {
        return entry.at();
    }

    @Override
    public Subject subject() {
        return new Subject("export", entry.source());
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("entry", entry.id().toString());
        details.put("format", entry.format().extension());
        details.put("filter", entry.filter());
        Instant asOf = entry.lens().asOf();
        if (asOf != null) {
            details.put("as_of", asOf.toString());
        }
        details.put("rows", entry.receipt().rows());
        details.put("sha256", entry.receipt().sha256());
        return details;
    }
}
