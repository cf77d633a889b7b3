package io.touchstone.merchant.bulk;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** What happened to a file of shops: its hash and its counts, once; rows are not events (house 3). */
record BulkEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static BulkEvent checked(BulkView view, Actor actor, Instant at) {
        return of("merchant.bulk_file_checked", view, actor, at);
    }

    static BulkEvent confirmed(BulkView view, Actor actor, Instant at) {
        return of("merchant.bulk_file_confirmed", view, actor, at);
    }

    static BulkEvent dropped(BulkView view, Actor actor, Instant at) {
        return of("merchant.bulk_file_dropped", view, actor, at);
    }

    static BulkEvent preregistered(BulkView view, Actor actor, Instant at) {
        return of("merchant.applications_preregistered", view, actor, at);
    }

    private static BulkEvent of(String action, BulkView view, Actor actor, Instant at) {
        return new BulkEvent(
                action,
                new Subject("bulk_import", view.id().toString()),
                actor,
                at,
                Map.of("sha256", view.sha256(), "rows", view.rows(), "errors", view.errors()));
    }
}
