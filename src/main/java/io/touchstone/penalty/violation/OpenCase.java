package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Open a case; see {@link CaseView} for the fields. One source and reference have one case, told again it is found. */
public record OpenCase(
        @Nullable String merchantId,
        @Nullable String brand,
        @Nullable String productId,
        CaseSource source,
        @Nullable String sourceRef,
        @Nullable String ruleCode,
        Instant actedAt,
        String facts,
        @Nullable String reporter,
        Instant at,
        Actor actor) {}
