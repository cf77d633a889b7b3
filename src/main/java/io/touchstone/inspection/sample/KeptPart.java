package io.touchstone.inspection.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that is still kept.
 *
 * @param number of its sample
 * @param asked the disposal that waits for a second person
 */
public record KeptPart(
        PartView part,
        String number,
        @Nullable String title,
        SampleState state,
        Holder holder,
        @Nullable UUID asked) {}
