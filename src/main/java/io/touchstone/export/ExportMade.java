package io.touchstone.export;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** Somebody has taken a table out of the application. */
public record ExportMade(
        String source,
        ExportFormat format,
        Map<String, String> filter,
        ExportReceipt receipt,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "export.made";
    }

    @Override
    public Subject subject() {
        return new Subject("export", source);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "format", format.extension(), "filter", filter, "rows", receipt.rows(), "sha256", receipt.sha256());
    }
}
