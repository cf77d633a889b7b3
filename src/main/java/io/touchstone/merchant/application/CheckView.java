package io.touchstone.merchant.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a machine found in a round, and whether a reviewer went over it. */
public record CheckView(
        UUID id,
        String code,
        String target,
        MachineCheck.Outcome outcome,
        Map<String, String> evidence,
        Instant checkedAt,
        @Nullable String overriddenBy,
        @Nullable Instant overriddenAt,
        @Nullable String overrideReason) {

    /** Whether it still stands against an approval. */
    public boolean isOpenWarning() {
        return outcome == MachineCheck.Outcome.WARNING && overriddenBy == null;
    }
}
