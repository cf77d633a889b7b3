package io.touchstone.notice;

import java.time.Instant;
import java.util.UUID;

/** An endpoint answered a message with success; told in the transaction that notes it. */
public record WebhookDelivered(UUID endpointId, UUID messageId, Instant at) {}
