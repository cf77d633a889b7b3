package io.touchstone.inspection.sample;

import io.touchstone.evidence.EvidenceView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a part when it changed hands or was looked at.
 *
 * @param photo of the seal; null when none was taken
 * @param at when it happened; never before the step before it
 */
public record Seen(
        Seal seal, @Nullable EvidenceView photo, @Nullable String note, Instant at) {

    public static Seen intact(Instant at) {
        return new Seen(Seal.INTACT, null, null, at);
    }
}
