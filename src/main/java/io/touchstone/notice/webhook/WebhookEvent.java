package io.touchstone.notice.webhook;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something was done to an endpoint or its deliveries; the address is not told, it may hold a key. */
record WebhookEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static WebhookEvent of(String what, UUID endpointId, String detail, Actor actor, Instant at) {
        return new WebhookEvent(
                "notice." + what,
                new Subject("webhook_endpoint", endpointId.toString()),
                actor,
                at,
                Map.of("detail", detail));
    }
}
