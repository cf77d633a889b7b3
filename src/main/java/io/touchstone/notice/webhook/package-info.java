/** Webhooks: what other systems asked to be told, the outbox, the deliveries and their log. */
@NullMarked
package io.touchstone.notice.webhook;

import org.jspecify.annotations.NullMarked;
