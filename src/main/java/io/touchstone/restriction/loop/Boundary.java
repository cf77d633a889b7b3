package io.touchstone.restriction.loop;

import io.touchstone.restriction.RestrictionKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A restriction that began or ended by itself, as its time had come. */
record Boundary(
        UUID restrictionId,
        String merchantId,
        RestrictionKind kind,
        String scope,
        @Nullable String caseNo,
        boolean ends,
        Instant at) {}
