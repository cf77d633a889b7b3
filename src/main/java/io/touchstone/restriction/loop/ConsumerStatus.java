package io.touchstone.restriction.loop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well a consumer obeys.
 *
 * @param untaken deliveries it has not acknowledged
 * @param oldest when the oldest of them was told
 * @param late whether that is longer ago than it is given
 * @param drifting merchants it treats otherwise than it should, as of the last check
 */
public record ConsumerStatus(
        Consumer consumer,
        long untaken,
        @Nullable Instant oldest,
        boolean late,
        long drifting,
        @Nullable Instant checkedAt,
        boolean reached,
        long compared) {

    /** Whether there is nothing to see to. */
    public boolean isObeying() {
        return !late && drifting == 0 && reached;
    }
}
