package io.touchstone.rulebook.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody wants to enter.
 *
 * @param baseVersion the newest version when it was drafted
 * @param enteredAs the version that was made of it, or null
 */
public record SettingDraft(
        UUID id,
        String name,
        String value,
        Instant effectiveAt,
        String source,
        int baseVersion,
        String madeBy,
        boolean seen,
        @Nullable Integer enteredAs) {}
