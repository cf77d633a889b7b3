package io.touchstone.notice.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to one endpoint.
 *
 * @param state waiting, arrived or failed, by the words of the database
 * @param nextAttemptAt null unless it waits
 */
public record WebhookDelivery(
        UUID messageId,
        UUID endpointId,
        String endpoint,
        String type,
        String subjectKind,
        String subjectId,
        String body,
        Instant occurredAt,
        String state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt) {

    public boolean isWaiting() {
        return "waiting".equals(state);
    }
}
