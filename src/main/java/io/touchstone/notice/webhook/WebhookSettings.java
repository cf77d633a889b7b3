package io.touchstone.notice.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks leave this installation.
 *
 * @param loopback whether an endpoint may stand on this machine and speak plain HTTP; for trials and tests alone
 * @param timeout for connecting and for the answer
 * @param disableAfter how long an endpoint may fail without one success before it is told nothing more
 * @param rounds whether deliveries leave by themselves; a second instance may leave them to the first
 */
@ConfigurationProperties("touchstone.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean loopback,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("P3D") Duration disableAfter,
        @DefaultValue("true") boolean rounds) {}
