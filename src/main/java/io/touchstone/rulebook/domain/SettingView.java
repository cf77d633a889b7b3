package io.touchstone.rulebook.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as its page shows it.
 *
 * @param inForce the version that holds now
 * @param versions newest first
 */
public record SettingView(String name, Version inForce, List<Version> versions) {

    /** @param effectiveAt null for version 1, which has always held */
    public record Version(
            int version,
            List<SettingField> fields,
            @Nullable Instant effectiveAt,
            String source,
            String enteredBy,
            Instant enteredAt) {}
}
