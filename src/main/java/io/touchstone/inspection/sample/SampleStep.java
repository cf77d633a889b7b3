package io.touchstone.inspection.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state that a sample came to. */
public record SampleStep(
        SampleState state,
        Instant at,
        String actor,
        @Nullable String reason) {

    /** Whether the reason is a word of the application, which pages say in the reader’s language. */
    public boolean isCoded() {
        return reason != null && Reasons.CODES.contains(reason);
    }
}
