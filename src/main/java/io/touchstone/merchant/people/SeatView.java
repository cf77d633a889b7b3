package io.touchstone.merchant.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with a seat in a shop. */
public record SeatView(
        UUID accountId,
        String name,
        SeatRole role,
        @Nullable Instant since) {}
