package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.acceptance.Switching.Move;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit trail learns when inspection of somebody’s goods becomes stricter or milder. */
final class SeverityEvents {

    private SeverityEvents() {}

    static InspectionEvent changed(LotKey key, Switching before, Move move, Actor actor, Instant at) {
        return new InspectionEvent(
                "severity_changed",
                Subject.merchant(key.merchantId()),
                actor,
                at,
                Map.of(
                        "category_code", key.categoryCode(),
                        "stage", key.stage().word(),
                        "from", before.severity().word(),
                        "to", move.after().severity().word(),
                        "reason", move.reason().word()));
    }

    static Map<String, String> details(LotKey key, Map<String, String> more) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("category_code", key.categoryCode());
        details.put("stage", key.stage().word());
        details.putAll(more);
        return details;
    }
}
