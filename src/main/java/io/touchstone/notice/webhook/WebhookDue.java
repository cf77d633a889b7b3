package io.touchstone.notice.webhook;

import java.util.UUID;

/** A delivery that was taken up: what to send where, and how often it was tried. */
record WebhookDue(UUID messageId, UUID endpointId, String url, String body, int attempts) {

    /** The header {@code webhook-id}: the same for every attempt, by which a receiver knows what it has seen. */
    String webhookId() {
        return "msg_" + messageId.toString().replace("-", "");
    }
}
