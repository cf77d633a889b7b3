package io.touchstone.restriction.loop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the loop is kept closed.
 *
 * @param patience how long a consumer may take before it counts as late
 * @param timeout for the answer of a consumer that is asked what it enforces
 * @param rounds whether the loop turns by itself
 */
@ConfigurationProperties("touchstone.closed-loop")
record LoopSettings(
        @DefaultValue("PT5M") Duration patience,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("true") boolean rounds) {}
