package io.touchstone.merchant.requirement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the matrix.
 *
 * @param effectiveFrom null for a draft, and for the first version, which always held
 */
public record MatrixVersion(
        int version,
        boolean draft,
        @Nullable Instant effectiveFrom,
        @Nullable String source,
        String madeBy,
        Instant madeAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {}
