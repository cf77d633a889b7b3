package io.touchstone.restriction.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who has to obey.
 *
 * @param sample whether it is the one within this application, for trials, or a system of its own
 * @param url where it tells what it enforces; null for a sample
 * @param endpointId the webhook endpoint whose deliveries acknowledge for it; null for none
 * @param tokenId the API token that reads and acknowledges for it; null for none
 * @param obeys whether the sample does what it is told; switched off it shows what drift looks like
 */
public record Consumer(
        ConsumerName name,
        boolean sample,
        @Nullable String url,
        @Nullable UUID endpointId,
        @Nullable UUID tokenId,
        boolean obeys,
        long version) {}
